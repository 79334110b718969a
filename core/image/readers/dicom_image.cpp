// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/dicom_image.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace sightline::readers::dicom {
namespace {

constexpr Tag kModalityOfFile = 0x00080060, kClass = 0x00080016;
constexpr Tag kSamples = 0x00280002, kPhotometric = 0x00280004, kPlanar = 0x00280006, kFrames = 0x00280008,
              kRows = 0x00280010, kColumns = 0x00280011, kAllocated = 0x00280100, kStored = 0x00280101,
              kHighBit = 0x00280102, kSigned = 0x00280103, kPadding = 0x00280120, kPaddingLimit = 0x00280121;
constexpr Tag kSpacing = 0x00280030, kAspect = 0x00280034, kImagerSpacing = 0x00181164, kScannedSpacing = 0x00182010;
constexpr Tag kCentre = 0x00281050, kWidth = 0x00281051, kIntercept = 0x00281052, kSlope = 0x00281053,
              kUnit = 0x00281054, kWindowName = 0x00281055, kFunction = 0x00281056;
constexpr Tag kPalette = 0x00281101, kPaletteData = 0x00281201, kSegmentedData = 0x00281221;
constexpr Tag kModalityTables = 0x00283000, kTableShape = 0x00283002, kTableName = 0x00283003, kTableData = 0x00283006,
              kWindowTables = 0x00283010;
constexpr Tag kShared = 0x52009229, kPerFrame = 0x52009230, kMeasures = 0x00289110, kFrameWindow = 0x00289132,
              kFrameValues = 0x00289145;

[[noreturn]] void notRead(const std::string& name, const Message& what) {
  throw Error(ErrorCode::BadFormat, name, what, "Export it as 8-bit or 16-bit PNG or TIFF.");
}

/// Latin letters of one byte are made UTF-8; what is UTF-8 stays.
std::string asUtf8(const std::string& text) {
  bool plain = true;
  for (std::size_t i = 0; i < text.size() && plain; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::size_t more = c < 0x80 ? 0 : c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : 99;
    plain = more != 99 && i + more < text.size();
    for (std::size_t k = 1; plain && k <= more; ++k) plain = (static_cast<unsigned char>(text[i + k]) & 0xC0) == 0x80;
    i += more;
  }
  if (plain) return text;
  std::string out;
  for (const char raw : text) {
    const auto c = static_cast<unsigned char>(raw);
    if (c < 0x80) {
      out += raw;
    } else {
      out += static_cast<char>(0xC0 | c >> 6);
      out += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return out;
}

/// Where the attributes of a frame stand: in the data set, or in its functional groups (PS3.3 C.7.6.16).
class Attributes {
 public:
  Attributes(const Item& data, int frame) : data_(data) {
    const auto& each = data.items(kPerFrame);
    if (static_cast<std::size_t>(frame) < each.size()) groups_.push_back(&each[static_cast<std::size_t>(frame)]);
    if (const auto& shared = data.items(kShared); !shared.empty()) groups_.push_back(&shared.front());
  }
  /// The item that holds a group's attributes; the data set where there is none.
  [[nodiscard]] const Item& of(Tag group) const {
    for (const Item* item : groups_)
      if (const auto& found = item->items(group); !found.empty()) return found.front();
    return data_;
  }

 private:
  const Item& data_;
  std::vector<const Item*> groups_;
};

/// A table from the three numbers of its shape and its data (PS3.3 C.11.1.1); none where they make no sense.
std::optional<LookupTable> tableOf(const Item& item, Tag shapeTag, Tag dataTag, bool isSigned) {
  const auto shape = item.words(shapeTag);
  const Element* data = item.find(dataTag);
  if (shape.size() < 3 || !data) return std::nullopt;
  const Element* stated = item.find(shapeTag);
  LookupTable table;
  const bool negative = stated->vr == "SS" || (stated->vr == "XS" && isSigned);
  table.first = negative ? static_cast<std::int16_t>(shape[1]) : shape[1];
  table.bits = shape[2];
  const std::size_t count = shape[0] == 0 ? 65536 : shape[0];
  if (table.bits < 1 || table.bits > 16) return std::nullopt;
  if (data->value.size() >= 2 * count) {
    table.entries = item.words(dataTag);
    table.entries.resize(count);
  } else if (data->value.size() >= count) {  // two entries of 8 bits in a word
    table.entries.assign(data->value.begin(), data->value.begin() + static_cast<std::ptrdiff_t>(count));
  } else {
    return std::nullopt;
  }
  return table;
}

/// A palette's colour that is stored as straight pieces (PS3.3 C.7.9.2).
std::optional<LookupTable> segmentedTable(const Item& item, Tag shapeTag, Tag dataTag) {
  const auto shape = item.words(shapeTag), parts = item.words(dataTag);
  if (shape.size() < 3 || parts.empty() || shape[2] != 16) return std::nullopt;
  LookupTable table{shape[1], shape[2], {}};
  const std::size_t count = shape[0] == 0 ? 65536 : shape[0];
  const auto run = [&](std::size_t at) -> std::size_t {  // its length; 0 where it makes no sense
    if (at + 1 >= parts.size()) return 0;
    const std::size_t length = parts[at + 1];
    if (parts[at] == 0) {
      if (at + 2 + length > parts.size() || table.entries.size() + length > count) return 0;
      table.entries.insert(table.entries.end(), parts.begin() + static_cast<std::ptrdiff_t>(at + 2),
                           parts.begin() + static_cast<std::ptrdiff_t>(at + 2 + length));
      return 2 + length;
    }
    if (parts[at] != 1 || at + 2 >= parts.size() || table.entries.empty() || table.entries.size() + length > count)
      return 0;
    const double from = table.entries.back(), to = parts[at + 2];
    for (std::size_t i = 1; i <= length; ++i)
      table.entries.push_back(static_cast<std::uint16_t>(
          std::lround(from + (to - from) * static_cast<double>(i) / static_cast<double>(length))));
    return 3;
  };
  for (std::size_t at = 0; at < parts.size() && table.entries.size() < count;) {
    const std::size_t took = run(at);
    if (took == 0) return std::nullopt;
    at += took;
  }
  if (table.entries.size() != count) return std::nullopt;
  return table;
}

WindowFunction functionNamed(const std::string& name) {
  if (name == "SIGMOID") return WindowFunction::Sigmoid;
  if (name == "LINEAR_EXACT") return WindowFunction::LinearExact;
  return WindowFunction::Linear;
}

void readValues(Description& d, const Item& data, const Attributes& attributes) {
  if (const auto& tables = data.items(kModalityTables); !tables.empty()) {
    d.modality = tableOf(tables.front(), kTableShape, kTableData, d.hasSign);
    d.viewing.unit = asUtf8(tables.front().text(kUnit));
  }
  if (d.modality) return;
  const Item& values = attributes.of(kFrameValues);
  const auto slope = values.numbers(kSlope), intercept = values.numbers(kIntercept);
  if (!slope.empty() && slope.front() != 0) d.slope = slope.front();
  if (!intercept.empty()) d.intercept = intercept.front();
  d.viewing.unit = asUtf8(values.text(kUnit));
  if (d.viewing.unit == "US") d.viewing.unit.clear();  // "unspecified"
}

/// The tables first, then the windows.
void readWindows(Description& d, const Item& data, const Attributes& attributes) {
  Viewing& v = d.viewing;
  v.lowIsWhite = d.photometric == "MONOCHROME1";
  const bool negative = !d.modality && (d.hasSign || d.slope < 0 || d.intercept < 0);
  for (const Item& item : data.items(kWindowTables))
    if (auto table = tableOf(item, kTableShape, kTableData, negative))
      v.windows.push_back({0, 0, {}, std::move(table), asUtf8(item.text(kTableName))});
  const Item& item = attributes.of(kFrameWindow);
  v.function = functionNamed(item.text(kFunction));
  const auto centres = item.numbers(kCentre), widths = item.numbers(kWidth);
  const auto names = item.texts(kWindowName);
  const double narrowest = v.function == WindowFunction::Linear ? 1 : 0;
  for (std::size_t i = 0; i < std::min(centres.size(), widths.size()); ++i)
    if (widths[i] >= narrowest && widths[i] > 0)
      v.windows.push_back({centres[i], widths[i], v.function, {}, i < names.size() ? asUtf8(names[i]) : std::string()});
  if (d.bitsStored <= 8 && !d.reals && !d.modality) {  // as they are: all that 8 bits can say
    const int lowest = d.hasSign ? -(1 << (d.bitsStored - 1)) : 0;
    v.black = d.slope * lowest + d.intercept;
    v.white = d.slope * (lowest + (1 << d.bitsStored) - 1) + d.intercept;
    if (v.black > v.white) std::swap(v.black, v.white);
  }
}

void readPadding(Description& d, const Item& data) {
  const auto signedWord = [&](Tag tag) -> std::optional<double> {
    const auto words = data.words(tag);
    if (words.empty()) return std::nullopt;
    return d.hasSign ? static_cast<double>(static_cast<std::int16_t>(words.front())) : words.front();
  };
  const auto value = signedWord(kPadding);
  if (!value || d.modality || d.reals || d.bitsAllocated > 16) return;
  const auto limit = signedWord(kPaddingLimit).value_or(*value);
  const double a = d.slope * *value + d.intercept, b = d.slope * limit + d.intercept;
  d.viewing.padding = {std::min(a, b), std::max(a, b)};
}

/// Height of a pixel over its width; what makes no sense is 1.
double aspectOf(const Item& data, const Attributes& attributes) {
  constexpr double kMost = 20;  // no detector has longer pixels; nonsense is not to take the memory
  const std::array<std::pair<const Item*, Tag>, 4> places{
      {{&attributes.of(kMeasures), kSpacing}, {&data, kImagerSpacing}, {&data, kScannedSpacing}, {&data, kAspect}}};
  for (const auto& [item, tag] : places) {
    const auto pair = item->numbers(tag);
    if (pair.size() < 2 || !(pair[0] > 0) || !(pair[1] > 0)) continue;
    const double aspect = pair[0] / pair[1];
    return aspect > kMost || aspect < 1 / kMost ? 1 : aspect;
  }
  return 1;
}

void requireKnownKind(const Description& d, const std::string& name) {
  static const std::vector<std::string> kColours{"RGB",     "YBR_FULL",        "YBR_FULL_422",   "YBR_ICT",
                                                 "YBR_RCT", "YBR_PARTIAL_420", "YBR_PARTIAL_422"};
  const bool palette = d.photometric == "PALETTE COLOR";
  const bool colours = std::find(kColours.begin(), kColours.end(), d.photometric) != kColours.end();
  if (!d.isGrey() && !palette && !colours)
    notRead(name, message("is a DICOM file with pixels of the kind \"{1}\", which is not read", d.photometric));
  if (d.samples != (colours ? 3 : 1))
    broken(name, message("is a DICOM file with {1} samples a pixel of the kind {2}", d.samples, d.photometric));
  const bool usual = d.bitsAllocated == 8 || d.bitsAllocated == 16 || d.bitsAllocated == 32 ||
                     (d.bitsAllocated == 64 && d.reals) || (d.bitsAllocated == 1 && d.samples == 1);
  if (!usual || (!d.isGrey() && d.bitsAllocated > 16))
    notRead(name, message("is a DICOM file with samples of {1} bits, which is not read", d.bitsAllocated));
  if (d.bitsStored < 1 || d.bitsStored > d.bitsAllocated || d.highBit + 1 < d.bitsStored ||
      d.highBit >= d.bitsAllocated)
    broken(name, message("is a DICOM file that says it stores {1} of {2} bits, the highest being number {3}",
                         d.bitsStored, d.bitsAllocated, d.highBit));
}

}  // namespace

bool isCompressed(const std::string& syntax) {
  return !syntax.empty() && syntax != "1.2.840.10008.1.2" && syntax != "1.2.840.10008.1.2.1" &&
         syntax != "1.2.840.10008.1.2.2" && syntax != "1.2.840.10008.1.2.1.99";
}

std::string syntaxName(const std::string& syntax) {
  static const std::map<std::string, const char*> kNames{
      {"1.2.840.10008.1.2.5", "RLE"},
      {"1.2.840.10008.1.2.4.50", "JPEG"},
      {"1.2.840.10008.1.2.4.51", "JPEG of 12 bits"},
      {"1.2.840.10008.1.2.4.57", "lossless JPEG"},
      {"1.2.840.10008.1.2.4.70", "lossless JPEG"},
      {"1.2.840.10008.1.2.4.80", "JPEG-LS"},
      {"1.2.840.10008.1.2.4.81", "JPEG-LS"},
      {"1.2.840.10008.1.2.4.90", "JPEG 2000"},
      {"1.2.840.10008.1.2.4.91", "JPEG 2000"},
      {"1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000"},
      {"1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000"},
      {"1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000"},
      {"1.2.840.10008.1.2.4.100", "MPEG-2"},
      {"1.2.840.10008.1.2.4.101", "MPEG-2"},
      {"1.2.840.10008.1.2.4.102", "MPEG-4"},
      {"1.2.840.10008.1.2.4.103", "MPEG-4"},
  };
  const auto found = kNames.find(syntax);
  return found == kNames.end() ? syntax : found->second;
}

Description outlineOf(const File& file, const std::string& name) {
  const Item& data = file.data;
  Description d;
  const auto rows = data.whole(kRows), columns = data.whole(kColumns);
  if (!file.pixels && file.cutOff) damaged(name, "is a DICOM file that ends before its pixels");
  if (!rows || !columns || !file.pixels) {
    const std::string modality = data.text(kModalityOfFile);
    notRead(name, modality.empty() ? Message("is a DICOM file without an image")
                                   : message("is a DICOM file without an image (modality {1})", modality));
  }
  d.height = *rows;
  d.width = *columns;
  d.frames = std::max(1, data.whole(kFrames).value_or(1));
  d.samples = data.whole(kSamples).value_or(1);
  d.bitsAllocated = data.whole(kAllocated).value_or(16);
  d.reals = file.pixels->tag != 0x7FE00010;
  if (d.reals) d.bitsAllocated = file.pixels->tag == 0x7FE00008 ? 32 : 64;
  d.bitsStored = d.reals ? d.bitsAllocated : data.whole(kStored).value_or(d.bitsAllocated);
  d.highBit = d.reals ? d.bitsAllocated - 1 : data.whole(kHighBit).value_or(d.bitsStored - 1);
  d.hasSign = data.whole(kSigned).value_or(0) == 1;
  d.planar = data.whole(kPlanar).value_or(0) == 1;
  d.photometric = data.text(kPhotometric);
  if (d.photometric.empty()) d.photometric = d.samples == 3 ? "RGB" : "MONOCHROME2";  // as ACR-NEMA, which lacks it
  d.syntax = file.syntax;
  d.pixelAspect = aspectOf(data, Attributes(data, 0));
  requireKnownKind(d, name);
  constexpr int kMostFrames = 100'000;
  if (d.frames > kMostFrames) broken(name, message("is a DICOM file that says it holds {1} frames", d.frames));
  return d;
}

Description descriptionOf(const File& file, int frame, const std::string& name) {
  Description d = outlineOf(file, name);
  const Attributes attributes(file.data, frame);
  if (d.isGrey()) {
    readValues(d, file.data, attributes);
    readWindows(d, file.data, attributes);
    readPadding(d, file.data);
  }
  if (d.photometric != "PALETTE COLOR") return d;
  for (std::size_t c = 0; c < 3; ++c) {
    const Tag step = static_cast<Tag>(c);
    auto table = file.data.find(kPaletteData + step)
                     ? tableOf(file.data, kPalette + step, kPaletteData + step, d.hasSign)
                     : segmentedTable(file.data, kPalette + step, kSegmentedData + step);
    if (!table) broken(name, "is a DICOM file with a palette that is missing or broken");
    d.palette[c] = std::move(*table);
  }
  return d;
}

}  // namespace sightline::readers::dicom
