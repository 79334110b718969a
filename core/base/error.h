// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>
#include <filesystem>
#include <string>

#include "core/base/message.h"

namespace sightline {

/// What kind of thing went wrong; decides the exit code and the icon, never the text.
enum class ErrorCode { FileNotFound, BadFormat, ModelMismatch, InvalidOption, OutOfMemory, Io, Internal };

/// What an error is about: a name (a file, a layer, an option), which is never translated, or English words, which
/// are a message: a std::string is a name, a literal is words.
class ErrorSubject {
 public:
  // NOLINTBEGIN(google-explicit-constructor): each of them is meant to be written where an error is thrown
  consteval ErrorSubject(const char* words) : words_(words) {}
  ErrorSubject(Message words) : words_(std::move(words)) {}
  ErrorSubject(std::string name) : words_(Message::verbatim(std::move(name))) {}
  ErrorSubject(std::string_view name) : words_(Message::verbatim(std::string(name))) {}
  ErrorSubject(const std::filesystem::path& file) : words_(Message::verbatim(file.string())) {}
  // NOLINTEND(google-explicit-constructor)
  [[nodiscard]] const Message& message() const { return words_; }

 private:
  Message words_;
};

/// The one exception type of core. It always says what happened to which thing and the way out,
/// in words a radiologist can act on. Thrown freely inside a module, caught once by the job runner
/// (GUI) or main() (command line).
class Error : public std::exception {
 public:
  /// @param subject  the file, layer or option concerned, e.g. "/data/cat1.jpg"
  /// @param problem  what is wrong with it, with both values: "is 100 x 80, its image is 300 x 200"
  /// @param remedy   what the user can do, a whole sentence; may be empty
  Error(ErrorCode code, const ErrorSubject& subject, Message problem, Message remedy = {});

  [[nodiscard]] ErrorCode code() const { return code_; }
  /// In English, like what().
  [[nodiscard]] const std::string& subject() const { return subjectText_; }
  [[nodiscard]] const std::string& problem() const { return problemText_; }
  [[nodiscard]] const std::string& remedy() const { return remedyText_; }
  /// "subject: problem. remedy"
  [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

  /// The same to be translated.
  [[nodiscard]] const Message& subjectMessage() const { return subject_; }
  [[nodiscard]] const Message& problemMessage() const { return problem_; }
  [[nodiscard]] const Message& remedyMessage() const { return remedy_; }
  /// What what() says.
  [[nodiscard]] Message message() const;

 private:
  ErrorCode code_;
  Message subject_, problem_, remedy_;
  std::string subjectText_, problemText_, remedyText_, text_;
};

/// Thrown by work that noticed its stop token; not an error and never shown as one.
struct Cancelled {};

}  // namespace sightline
