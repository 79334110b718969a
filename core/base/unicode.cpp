// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace sightline {

std::string composed(const std::string& text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return text;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  constexpr char16_t kReplacement = 0xFFFD;  // stands for bytes that are no UTF-8: two such names are not one
  if (U_FAILURE(status) || wide.indexOf(kReplacement) >= 0) return text;
  std::string out;
  nfc->normalize(wide, status).toUTF8String(out);
  return U_FAILURE(status) ? text : out;
}

}  // namespace sightline
