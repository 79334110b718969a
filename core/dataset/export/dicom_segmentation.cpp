// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/export/dicom_segmentation.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/image/readers/dicom_image.h"

namespace sightline {
namespace {

using namespace readers;
using dicom::Item;
using dicom::Tag;

constexpr const char* kSegmentationStorage = "1.2.840.10008.5.1.4.1.1.66.4";
constexpr Tag kCharacters = 0x00080005, kObjectClass = 0x00080016, kObjectInstance = 0x00080018, kSeries = 0x0020000E,
              kStudy = 0x0020000D;

/// Elements of a data set or an item, written in the order of their tags (explicit, least significant byte first).
class DicomItemToWrite {
 public:
  DicomItemToWrite& text(Tag tag, const char* vr, const std::string& value) {
    std::vector<std::uint8_t> bytes(value.begin(), value.end());
    if (bytes.size() % 2 != 0) bytes.push_back(std::string_view(vr) == "UI" ? 0 : ' ');
    return put(tag, vr, std::move(bytes));
  }
  DicomItemToWrite& words(Tag tag, const char* vr, const std::vector<std::uint16_t>& values) {
    std::vector<std::uint8_t> bytes;
    for (const std::uint16_t v : values)
      bytes.insert(bytes.end(), {static_cast<std::uint8_t>(v & 255), static_cast<std::uint8_t>(v >> 8)});
    return put(tag, vr, std::move(bytes));
  }
  /// Of 16 bits each half: tags (AT) and whole numbers of 32 bits (UL).
  DicomItemToWrite& tagValue(Tag tag, Tag value) {
    return words(tag, "AT", {static_cast<std::uint16_t>(value >> 16), static_cast<std::uint16_t>(value & 0xFFFF)});
  }
  DicomItemToWrite& wide(Tag tag, const char* vr, std::uint32_t v) {
    return words(tag, vr, {static_cast<std::uint16_t>(v & 0xFFFF), static_cast<std::uint16_t>(v >> 16)});
  }
  DicomItemToWrite& bytes(Tag tag, const char* vr, std::vector<std::uint8_t> value) {
    if (value.size() % 2 != 0) value.push_back(0);
    return put(tag, vr, std::move(value));
  }
  DicomItemToWrite& sequence(Tag tag, const DicomItemToWrite& only) {
    std::vector<std::uint8_t> body;
    const auto inner = only.written();
    append(body, 0xFFFE, 2), append(body, 0xE000, 2), append(body, static_cast<std::uint32_t>(inner.size()), 4);
    body.insert(body.end(), inner.begin(), inner.end());
    return put(tag, "SQ", std::move(body));
  }
  [[nodiscard]] std::vector<std::uint8_t> written() const {
    std::vector<std::uint8_t> out;
    for (const auto& [tag, element] : elements_) {
      append(out, tag >> 16, 2);
      append(out, tag & 0xFFFF, 2);
      out.insert(out.end(), element.vr.begin(), element.vr.end());
      const auto size = static_cast<std::uint32_t>(element.value.size());
      const bool isLong = element.vr == "SQ" || element.vr == "OB" || element.vr == "OW" || element.vr == "UN";
      if (isLong) append(out, 0, 2);
      append(out, size, isLong ? 4 : 2);
      out.insert(out.end(), element.value.begin(), element.value.end());
    }
    return out;
  }
  static void append(std::vector<std::uint8_t>& to, std::uint32_t v, int size) {
    for (int i = 0; i < size; ++i) to.push_back(static_cast<std::uint8_t>(v >> 8 * i));
  }

 private:
  struct Value {
    std::string vr;
    std::vector<std::uint8_t> value;
  };
  DicomItemToWrite& put(Tag tag, const char* vr, std::vector<std::uint8_t> value) {
    elements_.insert_or_assign(tag, Value{vr, std::move(value)});
    return *this;
  }
  std::map<Tag, Value> elements_;
};

bool isAscii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// An identifier under 2.25 (PS3.5 B.2): 128 bits of a hash as a decimal number.
std::string identifierOf(const std::string& what) {
  std::string hash = sha256Of(what);
  std::vector<int> digits;  // of the number so far, the last one first
  for (std::size_t i = 0; i < 32; ++i) {
    int carry = hash[i] <= '9' ? hash[i] - '0' : hash[i] - 'a' + 10;
    for (int& digit : digits) {
      carry += digit * 16;
      digit = carry % 10;
      carry /= 10;
    }
    for (; carry > 0; carry /= 10) digits.push_back(carry % 10);
  }
  std::string out = "2.25.";
  std::reverse(digits.begin(), digits.end());
  for (const auto digit : digits) out += static_cast<char>('0' + digit);
  return out;
}

/// A value for an element of this length, without what separates values there.
std::string fitting(std::string text, std::size_t longest) {
  for (char& c : text)
    if (c == '\\' || c == '^' || c == '=') c = ' ';
  if (text.size() <= longest) return text;
  text.resize(longest);
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.pop_back();  // of a letter that was cut
  return text;
}

DicomItemToWrite code(const std::string& value, const std::string& scheme, const std::string& meaning) {
  DicomItemToWrite item;
  item.text(0x00080100, "SH", value).text(0x00080102, "SH", scheme).text(0x00080104, "LO", meaning);
  return item;
}

std::string rawText(const Item& data, Tag tag) {
  const dicom::Element* e = data.find(tag);
  std::string text = e ? std::string(e->value.begin(), e->value.end()) : std::string();
  while (!text.empty() && (text.back() == ' ' || text.back() == '\0')) text.pop_back();
  return text;
}

/// Values of the image: of the frame's own functional groups, of those that all frames share, or of the data set.
std::string frameText(const Item& data, int frame, Tag group, Tag tag) {
  for (const Tag groups : {Tag{0x52009230}, Tag{0x52009229}}) {
    const auto& all = data.items(groups);
    const std::size_t i = groups == 0x52009230 ? static_cast<std::size_t>(frame) : 0;
    if (i >= all.size()) continue;
    if (const auto& found = all[i].items(group); !found.empty())
      if (auto text = rawText(found.front(), tag); !text.empty()) return text;
  }
  return rawText(data, tag);
}

/// What belongs to the patient and the study, as the image has it.
void copyStudy(const Item& data, DicomItemToWrite& out) {
  struct Copied {
    Tag tag;
    const char* vr;
  };
  // Those that the standard wants even where they are empty.
  for (const Copied c : {Copied{0x00080020, "DA"}, Copied{0x00080030, "TM"}, Copied{0x00080050, "SH"},
                         Copied{0x00080090, "PN"}, Copied{0x00100010, "PN"}, Copied{0x00100020, "LO"},
                         Copied{0x00100030, "DA"}, Copied{0x00100040, "CS"}, Copied{0x00200010, "SH"}})
    out.text(c.tag, c.vr, rawText(data, c.tag));
  out.text(kStudy, "UI", rawText(data, kStudy));
  if (const auto frame = rawText(data, 0x00200052); !frame.empty()) {
    out.text(0x00200052, "UI", frame);
    out.text(0x00201040, "LO", rawText(data, 0x00201040));
  }
}

/// Names people typed are UTF-8; the image's own text is of whatever it says.
void chooseCharacters(const Item& data, const DicomMaskToWrite& mask, DicomItemToWrite& out) {
  const std::string stated = rawText(data, kCharacters);
  if (stated == "ISO_IR 192" || (isAscii(mask.person) && isAscii(mask.label))) {
    if (!stated.empty()) out.text(kCharacters, "CS", stated);
    return;
  }
  for (const Tag tag : {Tag{0x00100010}, Tag{0x00100020}, Tag{0x00080090}, Tag{0x00080050}, Tag{0x00200010}})
    if (!isAscii(rawText(data, tag)) || rawText(data, tag).find('\x1B') != std::string::npos)
      throw Error(ErrorCode::InvalidOption, mask.image.string(),
                  message("names its patient in the characters {1}, which cannot stand beside \"{2}\"", stated,
                          isAscii(mask.person) ? mask.label : mask.person),
                  "Write the annotator's name in plain letters.");
  out.text(kCharacters, "CS", "ISO_IR 192");
}

void writeGroups(const Item& data, const DicomMaskToWrite& mask, const DicomItemToWrite& reference,
                 DicomItemToWrite& out) {
  DicomItemToWrite shared, each, derivation, source = reference;
  const std::string place = frameText(data, mask.frame, 0x00209113, 0x00200032),
                    along = frameText(data, mask.frame, 0x00209116, 0x00200037),
                    spacing = frameText(data, mask.frame, 0x00289110, 0x00280030);
  if (!place.empty() && !along.empty() && !spacing.empty()) {
    DicomItemToWrite orientation, measures, position;
    shared.sequence(0x00209116, orientation.text(0x00200037, "DS", along));
    measures.text(0x00280030, "DS", spacing);
    if (const auto thick = frameText(data, mask.frame, 0x00289110, 0x00180050); !thick.empty())
      measures.text(0x00180050, "DS", thick);
    shared.sequence(0x00289110, measures);
    each.sequence(0x00209113, position.text(0x00200032, "DS", place));
  }
  source.sequence(0x0040A170, code("121322", "DCM", "Source image for image processing operation"));
  derivation.sequence(0x00082112, source).sequence(0x00089215, code("113076", "DCM", "Segmentation"));
  DicomItemToWrite content, segment;
  each.sequence(0x00089124, derivation)
      .sequence(0x00209111, content.wide(0x00209157, "UL", 1))
      .sequence(0x0062000A, segment.words(0x0062000B, "US", {1}));
  out.sequence(0x52009229, shared).sequence(0x52009230, each);
}

/// The first pixel is the lowest bit (PS3.5 8.2).
std::vector<std::uint8_t> packed(const Plane<std::uint8_t>& mask) {
  std::vector<std::uint8_t> out((mask.size() + 7) / 8);
  for (std::size_t i = 0; i < mask.size(); ++i)
    if (mask[i] != 0) out[i / 8] = static_cast<std::uint8_t>(out[i / 8] | 1u << i % 8);
  return out;
}

/// @throws Error where a file cannot refer to the image, or the mask is none of it
void requireReferable(const Item& data, const dicom::Description& outline, const DicomMaskToWrite& mask) {
  const std::string name = mask.image.string();
  for (const Tag tag : {kObjectClass, kObjectInstance, kStudy, kSeries})
    if (rawText(data, tag).empty())
      throw Error(ErrorCode::BadFormat, name, "lacks identifiers (of its class, instance, study or series)",
                  "Write its mask in another format.");
  if (mask.mask.width() != outline.width || mask.mask.height() != outline.height)
    throw Error(ErrorCode::InvalidOption, name,
                message("is {1} x {2} pixels, its mask {3} x {4}", outline.width, outline.height, mask.mask.width(),
                        mask.mask.height()));
}

/// What the object is and who made it. @param what  all that its identifiers follow from
void writeObject(const std::string& what, DicomItemToWrite& out) {
  std::array<char, 16> day{}, time{};
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  ::localtime_r(&now, &local);
  std::strftime(day.data(), day.size(), "%Y%m%d", &local);
  std::strftime(time.data(), time.size(), "%H%M%S", &local);
  const std::string dimensions = identifierOf("dimensions/" + what);
  DicomItemToWrite organization, dimension;
  organization.text(0x00209164, "UI", dimensions);
  dimension.text(0x00209164, "UI", dimensions).tagValue(0x00209165, 0x0062000B).tagValue(0x00209167, 0x0062000A);
  out.text(0x00080008, "CS", "DERIVED\\PRIMARY")
      .text(kObjectClass, "UI", kSegmentationStorage)
      .text(kObjectInstance, "UI", identifierOf("instance/" + what))
      .text(0x00080023, "DA", day.data())
      .text(0x00080033, "TM", time.data())
      .text(0x00080060, "CS", "SEG")
      .text(0x00080070, "LO", "Sightline")
      .text(0x0008103E, "LO", "Masks painted in Sightline")
      .text(0x00081090, "LO", "Sightline")
      .text(0x00181000, "LO", "0")
      .text(0x00181020, "LO", "1")
      .text(kSeries, "UI", identifierOf("series/" + what))
      .text(0x00200011, "IS", "1")
      .text(0x00200013, "IS", "1")
      .sequence(0x00209221, organization)
      .sequence(0x00209222, dimension);
}

/// The segment, and the shape of its only frame.
void writeSegment(const DicomMaskToWrite& mask, const dicom::Description& outline, DicomItemToWrite& out) {
  DicomItemToWrite segment;
  const DicomItemToWrite kind = code("ATTENTION", "99SIGHTLINE", "Marked by people");
  segment.words(0x00620004, "US", {1})
      .text(0x00620005, "LO", fitting(mask.label, 64))
      .text(0x00620008, "CS", "MANUAL")
      .sequence(0x00620003, kind)
      .sequence(0x0062000F, kind);
  out.words(0x00280002, "US", {1})
      .text(0x00280004, "CS", "MONOCHROME2")
      .text(0x00280008, "IS", "1")
      .words(0x00280010, "US", {static_cast<std::uint16_t>(outline.height)})
      .words(0x00280011, "US", {static_cast<std::uint16_t>(outline.width)})
      .words(0x00280100, "US", {1})
      .words(0x00280101, "US", {1})
      .words(0x00280102, "US", {0})
      .words(0x00280103, "US", {0})
      .text(0x00282110, "CS", "00")
      .text(0x00620001, "CS", "BINARY")
      .sequence(0x00620002, segment)
      .text(0x00700080, "CS", "MASK")
      .text(0x00700081, "LO", "")
      .text(0x00700084, "PN", fitting(mask.person, 64));
}

/// The data set behind the beginning of a file (PS3.10, 7.1).
std::vector<std::uint8_t> partTen(const DicomItemToWrite& data, const std::string& instance) {
  DicomItemToWrite about, length;
  about.bytes(0x00020001, "OB", {0, 1})
      .text(0x00020002, "UI", kSegmentationStorage)
      .text(0x00020003, "UI", instance)
      .text(0x00020010, "UI", "1.2.840.10008.1.2.1")
      .text(0x00020012, "UI", identifierOf("Sightline"));
  const auto meta = about.written();
  length.wide(0x00020000, "UL", static_cast<std::uint32_t>(meta.size()));
  std::vector<std::uint8_t> all(128, 0);
  for (const char c : {'D', 'I', 'C', 'M'}) all.push_back(static_cast<std::uint8_t>(c));
  for (const auto& part : {length.written(), meta, data.written()}) all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace

std::vector<std::uint8_t> dicomSegmentation(const DicomMaskToWrite& mask) {
  const std::string name = mask.image.string();
  const auto bytes = readFile(mask.image);
  if (!dicom::isDicom(bytes))
    throw Error(ErrorCode::BadFormat, name, "is no DICOM file", "Write masks of other images in another format.");
  const dicom::File file = dicom::readElements(bytes, name);
  const dicom::Description outline = dicom::outlineOf(file, name);
  const Item& data = file.data;
  requireReferable(data, outline, mask);
  const auto pixels = packed(mask.mask);
  const std::string what = rawText(data, kObjectInstance) + "/" + std::to_string(mask.frame) + "/" + mask.person + "/" +
                           mask.label + "/" + std::string(pixels.begin(), pixels.end());
  DicomItemToWrite out, reference, series;
  copyStudy(data, out);
  chooseCharacters(data, mask, out);
  reference.text(0x00081150, "UI", rawText(data, kObjectClass)).text(0x00081155, "UI", rawText(data, kObjectInstance));
  series.sequence(0x0008114A, reference).text(kSeries, "UI", rawText(data, kSeries));
  if (outline.frames > 1) reference.text(0x00081160, "IS", std::to_string(mask.frame + 1));
  writeObject(what, out);
  writeSegment(mask, outline, out);
  writeGroups(data, mask, reference, out);
  out.sequence(0x00081115, series).bytes(0x7FE00010, "OB", pixels);
  return partTen(out, identifierOf("instance/" + what));
}

}  // namespace sightline
