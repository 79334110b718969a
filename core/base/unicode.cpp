// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

namespace sightline {

namespace {

/// NFC of what `change` makes of text; text itself where it is not UTF-8.
template <class Change>
std::string normalisedText(const std::string& text, Change&& change) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  constexpr char16_t kReplacement = 0xFFFD;  // stands for bytes that are no UTF-8: two such names are not one
  if (U_FAILURE(status) || wide.indexOf(kReplacement) >= 0) return text;
  change(wide);
  std::string out;
  nfc->normalize(wide, status).toUTF8String(out);
  return U_FAILURE(status) ? text : out;
}

bool isAscii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string composed(const std::string& text) {
  return isAscii(text) ? text : normalisedText(text, [](icu::UnicodeString&) {});
}

std::string caseFolded(const std::string& text) {
  if (!isAscii(text)) return normalisedText(text, [](icu::UnicodeString& wide) { wide.foldCase(); });
  std::string out = text;
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool isUtf8(const std::string& text) {
  // Every sequence that is not UTF-8 becomes a replacement character, so that the text changes.
  std::string back;
  icu::UnicodeString::fromUTF8(text).toUTF8String(back);
  return back == text;
}

std::string fromCodePage437(const std::string& text) {
  std::string out;
  icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size()), "ibm-437").toUTF8String(out);
  return out;
}

bool isMarkedUtf16(const std::string& text) {
  return text.size() % 2 == 0 && (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"));
}

std::string fromUtf16(const std::string& text) {
  std::string out;
  // ICU's "UTF-16" takes the byte order from the mark and drops it.
  icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size()), "UTF-16").toUTF8String(out);
  return out;
}

std::string fromWindows1252(const std::string& text) {
  std::string out;
  icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size()), "windows-1252").toUTF8String(out);
  return out;
}

}  // namespace sightline
