// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// Translations of messages into one language, from a .mo file (GNU gettext manual, "The Format of GNU MO Files"). The
/// id of a sentence is its English template, that of a sentence with a count its plural's. Immutable; may be used by
/// several threads at once.
///
/// The C library's dgettext() is not used: it stays English where the machine has no generated locale of the language,
/// as in most containers, and needs setlocale(), with which numbers would get commas.
class Catalogue {
 public:
  /// English: every message says its own text.
  Catalogue() = default;
  /// @param bytes  of a .mo file  @param file  how it is called in errors
  /// @throws Error BadFormat
  Catalogue(std::string_view bytes, const std::filesystem::path& file);
  /// @throws Error
  [[nodiscard]] static Catalogue read(const std::filesystem::path& file);

  /// The message with its arguments in this language; English where the catalogue has no translation.
  [[nodiscard]] std::string said(const Message& message) const;
  /// Whether there is a translation of this template.
  [[nodiscard]] bool has(std::string_view id) const;
  /// The translation of a template with its placeholders as they are, of a sentence with a count first the form for
  /// one; empty where there is none.
  [[nodiscard]] std::vector<std::string> forms(std::string_view id) const;
  /// "de"; "en" for English.
  [[nodiscard]] const std::string& language() const { return language_; }

 private:
  enum class Plurals { ManyUnlessOne, ManyAboveOne };
  void readHeader(const std::string& header, const std::filesystem::path& file);

  std::string language_ = "en";
  Plurals plurals_ = Plurals::ManyUnlessOne;
  std::unordered_map<std::string, std::string> sentences_;  ///< forms of a plural are separated by NUL
};

}  // namespace sightline
