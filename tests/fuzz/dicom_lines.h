// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace sightline::fuzz {

/// A DICOM file from lines of text, so that damage to the text gives files whose lengths are right and whose content is
/// not: "00280010 US 6" is an element, its depth two blanks for each sequence and item around it; "00620002 SQ" a
/// sequence, "item" an item of it. Numbers of one element are separated by backslashes; bytes (OB, OW) are written as
/// hexadecimal digits; all else is text. Lines that are none of these are passed over.
std::string dicomOfLines(const std::string& lines);

}  // namespace sightline::fuzz
