// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>
#include <string>

namespace sightline {

/// What kind of thing went wrong; decides the exit code and the icon, never the text.
enum class ErrorCode { FileNotFound, BadFormat, ModelMismatch, InvalidOption, OutOfMemory, Io, Internal };

/// The one exception type of core. It always says what happened to which thing and the way out,
/// in words a radiologist can act on. Thrown freely inside a module, caught once by the job runner
/// (GUI) or main() (command line).
class Error : public std::exception {
 public:
  /// @param subject  the file, layer or option concerned, e.g. "/data/cat1.jpg"
  /// @param problem  what is wrong with it, with both values: "is 100 x 80, its image is 300 x 200"
  /// @param remedy   what the user can do, a whole sentence; may be empty
  Error(ErrorCode code, std::string subject, std::string problem, std::string remedy = {});

  [[nodiscard]] ErrorCode code() const { return code_; }
  [[nodiscard]] const std::string& subject() const { return subject_; }
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] const std::string& remedy() const { return remedy_; }
  /// "subject: problem. remedy"
  [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

 private:
  ErrorCode code_;
  std::string subject_, problem_, remedy_, text_;
};

/// Thrown by work that noticed its stop token; not an error and never shown as one.
struct Cancelled {};

}  // namespace sightline
