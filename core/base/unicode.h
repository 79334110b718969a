// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace sightline {

/// Text in UTF-8 with letters and their accents as one character each (Unicode's NFC): file names from a Mac keep them
/// apart, so that two names that look the same differ in their bytes. What is not UTF-8 comes back as it is.
[[nodiscard]] std::string composed(const std::string& text);
/// For comparing without regard to case in any alphabet (Unicode's full case folding, then NFC).
[[nodiscard]] std::string caseFolded(const std::string& text);

/// Whether text is UTF-8.
[[nodiscard]] bool isUtf8(const std::string& text);
/// UTF-8 of text in code page 437, in which zip archives have names that are not marked as Unicode.
[[nodiscard]] std::string fromCodePage437(const std::string& text);
/// Whether text begins as UTF-16 does and has a whole number of its units: Windows' editors save "Unicode" so.
[[nodiscard]] bool isMarkedUtf16(const std::string& text);
/// UTF-8 of such text, without its mark; half pairs become the replacement character.
[[nodiscard]] std::string fromUtf16(const std::string& text);
/// UTF-8 of text in Windows-1252, in which spreadsheets and editors of Western languages save text without saying so.
[[nodiscard]] std::string fromWindows1252(const std::string& text);

}  // namespace sightline
