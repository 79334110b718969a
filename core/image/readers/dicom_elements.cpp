// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/dicom_elements.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/error.h"

namespace sightline::readers::dicom {
namespace {

constexpr std::uint32_t kUndefined = 0xFFFFFFFF;
constexpr Tag kItem = 0xFFFEE000, kItemEnd = 0xFFFEE00D, kSequenceEnd = 0xFFFEE0DD;
constexpr Tag kSyntax = 0x00020010;
constexpr std::size_t kPreamble = 128;
constexpr int kDeepest = 16;                       // sequences within sequences
constexpr std::size_t kMostElements = 2'000'000;   // a file of nothing but tiny elements would take the memory
constexpr std::size_t kMostInflated = 1ull << 30;  // the same for a deflated one

/// Representations of the elements that are read, for files that leave them out (PS3.6). XS: with a sign or without,
/// which follows from others.
std::string_view dictionary(Tag tag) {
  static const std::map<Tag, std::string_view> kKnown{
      {0x00280002, "US"}, {0x00280004, "CS"}, {0x00280006, "US"}, {0x00280008, "IS"}, {0x00280010, "US"},
      {0x00280011, "US"}, {0x00280030, "DS"}, {0x00280034, "IS"}, {0x00280100, "US"}, {0x00280101, "US"},
      {0x00280102, "US"}, {0x00280103, "US"}, {0x00280120, "US"}, {0x00280121, "US"}, {0x00281050, "DS"},
      {0x00281051, "DS"}, {0x00281052, "DS"}, {0x00281053, "DS"}, {0x00281054, "LO"}, {0x00281055, "LO"},
      {0x00281056, "CS"}, {0x00281101, "XS"}, {0x00281102, "XS"}, {0x00281103, "XS"}, {0x00281201, "OW"},
      {0x00281202, "OW"}, {0x00281203, "OW"}, {0x00281221, "OW"}, {0x00281222, "OW"}, {0x00281223, "OW"},
      {0x00283000, "SQ"}, {0x00283002, "XS"}, {0x00283003, "LO"}, {0x00283006, "OW"}, {0x00283010, "SQ"},
      {0x00289110, "SQ"}, {0x00289132, "SQ"}, {0x00289145, "SQ"}, {0x00181164, "DS"}, {0x00182010, "DS"},
      {0x00080016, "UI"}, {0x00080060, "CS"}, {0x52009229, "SQ"}, {0x52009230, "SQ"}, {0x7FE00001, "OV"},
      {0x00080018, "UI"}, {0x00081070, "PN"}, {0x00081115, "SQ"}, {0x0008114A, "SQ"}, {0x00081155, "UI"},
      {0x00081160, "IS"}, {0x00082112, "SQ"}, {0x00089124, "SQ"}, {0x00200032, "DS"}, {0x00200037, "DS"},
      {0x00200052, "UI"}, {0x00209113, "SQ"}, {0x00209116, "SQ"}, {0x00620001, "CS"}, {0x00620002, "SQ"},
      {0x00620004, "US"}, {0x00620005, "LO"}, {0x00620008, "CS"}, {0x0062000A, "SQ"}, {0x0062000B, "US"},
      {0x0062000E, "US"}, {0x00700084, "PN"}, {0x30060010, "SQ"}, {0x30060016, "SQ"}, {0x30060020, "SQ"},
      {0x30060022, "IS"}, {0x30060024, "UI"}, {0x30060026, "LO"}, {0x30060036, "CS"}, {0x30060039, "SQ"},
      {0x30060040, "SQ"}, {0x30060042, "CS"}, {0x30060050, "DS"}, {0x30060080, "SQ"}, {0x30060084, "IS"},
      {0x300600A6, "PN"},
  };
  const auto found = kKnown.find(tag);
  return found == kKnown.end() ? std::string_view() : found->second;
}

bool isRepresentation(std::string_view vr) { return vr[0] >= 'A' && vr[0] <= 'Z' && vr[1] >= 'A' && vr[1] <= 'Z'; }

/// Representations whose length has four bytes.
bool isLong(std::string_view vr) {
  static constexpr std::array<std::string_view, 13> kLong{"OB", "OD", "OF", "OL", "OV", "OW", "SQ",
                                                          "SV", "UC", "UN", "UR", "UT", "UV"};
  return std::find(kLong.begin(), kLong.end(), vr) != kLong.end();
}

bool arePixels(Tag tag) { return tag == 0x7FE00010 || tag == 0x7FE00008 || tag == 0x7FE00009; }

/// Reads elements one after the other.
class Elements {
 public:
  Elements(Bytes bytes, bool explicitVr, bool bigEndian, std::string name)
      : b_(bytes), explicit_(explicitVr), big_(bigEndian), name_(std::move(name)) {}

  std::size_t at = 0;
  bool cutOff = false;
  std::optional<PixelData> pixels;

  /// Elements up to `end`, to the end of an item, or to the pixels. @param group  only while they are of this group
  Item item(std::size_t end, int depth, std::optional<std::uint32_t> group = std::nullopt) {
    Item out;
    while (at < end && !cutOff) {
      if (group && number(b_, at, 2, big_) != group) break;
      const auto head = header(end);
      if (!head || head->tag == kItemEnd || head->tag == kSequenceEnd) break;
      if (depth == 0 && arePixels(head->tag)) {
        takePixels(*head);
        break;
      }
      Element element = value(*head, end, depth);
      if (!cutOff) out.elements.insert_or_assign(head->tag, std::move(element));
    }
    return out;
  }

 private:
  struct Header {
    Tag tag = 0;
    std::string vr;
    std::uint32_t length = 0;
  };

  std::optional<std::uint32_t> take(int size, std::size_t end) {
    const auto v = at + static_cast<std::size_t>(size) <= end ? number(b_, at, size, big_) : std::nullopt;
    if (v)
      at += static_cast<std::size_t>(size);
    else
      cutOff = true;
    return v;
  }

  std::optional<Header> header(std::size_t end) {
    if (++elements_ > kMostElements) broken(name_, message("has more than {1} elements", kMostElements));
    Header head;
    const auto group = take(2, end), element = take(2, end);
    if (!group || !element) return std::nullopt;
    head.tag = *group << 16 | *element;
    if (*group == 0xFFFE || !explicit_) {
      const auto length = take(4, end);
      if (!length) return std::nullopt;
      head.length = *length;
      head.vr = dictionary(head.tag);
      return head;
    }
    if (end - at < 2) {
      cutOff = true;
      return std::nullopt;
    }
    head.vr.assign({static_cast<char>(b_[at]), static_cast<char>(b_[at + 1])});
    if (!isRepresentation(head.vr)) broken(name_, "is a DICOM file whose elements cannot be told apart");
    at += 2;
    const bool isLongOne = isLong(head.vr);
    if (isLongOne && !take(2, end)) return std::nullopt;  // reserved
    const auto length = take(isLongOne ? 4 : 2, end);
    if (!length) return std::nullopt;
    head.length = *length;
    return head;
  }

  Element value(const Header& head, std::size_t end, int depth) {
    Element element{head.vr, {}, {}, big_};
    if (head.length == kUndefined) {
      const bool outer = explicit_;
      if (head.vr == "UN") explicit_ = false;  // PS3.5, 6.2.2: its items leave the representations out
      element.items = sequence(end, depth + 1);
      explicit_ = outer;
      return element;
    }
    if (head.length > end - at) {
      cutOff = true;
      return element;
    }
    const std::size_t behind = at + head.length;
    element.value = b_.subspan(at, head.length);
    const bool outer = explicit_;
    if (const auto known = dictionary(head.tag); head.vr == "UN" && !known.empty()) {
      element.vr = known;
      explicit_ = false;
    }
    if (element.vr == "SQ") element.items = sequence(behind, depth + 1);
    explicit_ = outer;
    at = behind;
    return element;
  }

  std::vector<Item> sequence(std::size_t end, int depth) {
    if (depth > kDeepest) broken(name_, "is a DICOM file with too many sequences within each other");
    std::vector<Item> items;
    while (at < end && !cutOff) {
      const auto head = header(end);
      if (!head || head->tag == kSequenceEnd) break;
      if (head->tag != kItem) broken(name_, "is a DICOM file with a broken sequence");
      if (head->length != kUndefined && head->length > end - at) {
        cutOff = true;
        break;
      }
      const std::size_t behind = head->length == kUndefined ? end : at + head->length;
      items.push_back(item(behind, depth));
      if (head->length != kUndefined) at = behind;
    }
    return items;
  }

  void takePixels(const Header& head) {
    PixelData& out = pixels.emplace();
    out.tag = head.tag;
    out.encapsulated = head.length == kUndefined;
    if (!out.encapsulated) {
      out.value = b_.subspan(at, std::min<std::size_t>(head.length, b_.size() - at));
      cutOff = out.value.size() < head.length;
      return;
    }
    std::size_t first = 0;
    for (bool table = true;; table = false) {
      const std::size_t place = at;
      const auto part = header(b_.size());
      if (!part || part->tag == kSequenceEnd) return;
      if (part->tag != kItem) broken(name_, "is a DICOM file with broken fragments of pixels");
      if (part->length > b_.size() - at) {
        cutOff = true;
        return;
      }
      const Bytes bytes = b_.subspan(at, part->length);
      at += part->length;
      if (table) {
        for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) out.offsets.push_back(*number(bytes, i, 4, big_));
        first = at;
      } else {
        out.fragments.push_back(bytes);
        out.places.push_back(place - first);
      }
    }
  }

  Bytes b_;
  bool explicit_, big_;
  std::string name_;
  std::size_t elements_ = 0;
};

/// What was deflated (RFC 1951, without a header). @param whole  false when the stream ends early
std::vector<std::uint8_t> inflated(Bytes bytes, const std::string& name, bool& whole) {
  std::vector<std::uint8_t> out;
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) broken(name, "cannot be inflated");
  stream.next_in = const_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
  int status = Z_OK;
  while (status == Z_OK && out.size() < kMostInflated) {
    const std::size_t had = out.size();
    out.resize(had + std::max<std::size_t>(1 << 16, had / 2));
    stream.next_out = out.data() + had;
    stream.avail_out = static_cast<uInt>(out.size() - had);
    status = inflate(&stream, Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
    if (status == Z_OK && stream.avail_out > 0) break;  // all that is there was taken
  }
  inflateEnd(&stream);
  whole = status == Z_STREAM_END;
  if (out.size() >= kMostInflated)
    throw Error(ErrorCode::BadFormat, name, "is a deflated DICOM file of more than 1 GiB", "Make it smaller.");
  return out;
}

/// The numbers of a value in which each takes so many bytes.
template <class Convert>
std::vector<double> binaryNumbers(const Element& e, std::size_t size, Convert&& convert) {
  std::vector<double> out;
  for (std::size_t i = 0; i + size <= e.value.size(); i += size)
    if (const double v = convert(i); std::isfinite(v)) out.push_back(v);
  return out;
}

std::vector<double> binary(const Element& e) {
  const auto word = [&](std::size_t at, int size) { return number(e.value, at, size, e.bigEndian).value_or(0); };
  if (e.vr == "US" || e.vr == "OW") return binaryNumbers(e, 2, [&](std::size_t i) { return word(i, 2); });
  if (e.vr == "SS") return binaryNumbers(e, 2, [&](std::size_t i) { return static_cast<std::int16_t>(word(i, 2)); });
  if (e.vr == "UL") return binaryNumbers(e, 4, [&](std::size_t i) { return word(i, 4); });
  if (e.vr == "SL") return binaryNumbers(e, 4, [&](std::size_t i) { return static_cast<std::int32_t>(word(i, 4)); });
  if (e.vr == "FL")
    return binaryNumbers(e, 4, [&](std::size_t i) { return static_cast<double>(std::bit_cast<float>(word(i, 4))); });
  if (e.vr == "FD")
    return binaryNumbers(e, 8, [&](std::size_t i) {
      const std::uint64_t first = word(i, 4), second = word(i + 4, 4);
      return std::bit_cast<double>(e.bigEndian ? first << 32 | second : second << 32 | first);
    });
  return {};
}

std::string trimmed(std::string text) {
  const auto blank = [](char c) { return c == ' ' || c == '\0' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && blank(text.back())) text.pop_back();
  const auto first = std::find_if_not(text.begin(), text.end(), blank);
  text.erase(text.begin(), first);
  return text;
}

}  // namespace

const Element* Item::find(Tag tag) const {
  const auto found = elements.find(tag);
  return found == elements.end() ? nullptr : &found->second;
}

std::vector<std::string> Item::texts(Tag tag) const {
  const Element* e = find(tag);
  std::vector<std::string> out;
  if (!e || e->value.empty()) return out;
  std::string rest(e->value.begin(), e->value.end());
  for (std::size_t begin = 0;;) {
    const std::size_t end = rest.find('\\', begin);
    out.push_back(trimmed(rest.substr(begin, end - begin)));
    if (end == std::string::npos) return out;
    begin = end + 1;
  }
}

std::string Item::text(Tag tag) const {
  const auto all = texts(tag);
  return all.empty() ? std::string() : all.front();
}

std::vector<double> Item::numbers(Tag tag) const {
  const Element* e = find(tag);
  if (!e) return {};
  if (e->vr != "DS" && e->vr != "IS" && e->vr != "UN" && !e->vr.empty()) return binary(*e);
  std::vector<double> out;
  for (const std::string& text : texts(tag)) {
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    double v = 0;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), v);
    if (error == std::errc() && end == text.data() + text.size() && std::isfinite(v)) out.push_back(v);
  }
  return out;
}

std::optional<int> Item::whole(Tag tag) const {
  const auto all = numbers(tag);
  if (all.empty() || all.front() != std::floor(all.front()) || std::abs(all.front()) > 2e9) return std::nullopt;
  return static_cast<int>(all.front());
}

std::vector<std::uint16_t> Item::words(Tag tag) const {
  std::vector<std::uint16_t> out;
  if (const Element* e = find(tag))
    for (std::size_t i = 0; i + 2 <= e->value.size(); i += 2)
      out.push_back(static_cast<std::uint16_t>(number(e->value, i, 2, e->bigEndian).value_or(0)));
  return out;
}

const std::vector<Item>& Item::items(Tag tag) const {
  static const std::vector<Item> kNone;
  const Element* e = find(tag);
  return e ? e->items : kNone;
}

bool isDicom(Bytes b) { return startsWith(b, "DICM", kPreamble); }

File readElements(Bytes bytes, const std::string& name) {
  if (!isDicom(bytes)) broken(name, "is no DICOM file");
  File out;
  Elements meta(bytes, true, false, name);
  meta.at = kPreamble + 4;
  const Item about = meta.item(bytes.size(), 1, 0x0002);
  out.syntax = about.text(kSyntax);
  out.cutOff = meta.cutOff;
  if (meta.cutOff) return out;
  Bytes rest = bytes.subspan(meta.at);
  bool whole = true;
  if (out.syntax == "1.2.840.10008.1.2.1.99") {
    out.inflated = inflated(rest, name, whole);
    rest = out.inflated;
  }
  // What the file says holds where it also looks so: some call implicit elements explicit.
  const bool explicitVr = out.syntax != "1.2.840.10008.1.2" && rest.size() > 6 &&
                          isRepresentation({reinterpret_cast<const char*>(rest.data()) + 4, 2});
  out.bigEndian = out.syntax == "1.2.840.10008.1.2.2";
  Elements data(rest, explicitVr, out.bigEndian, name);
  out.data = data.item(rest.size(), 0);
  out.pixels = std::move(data.pixels);
  out.cutOff = data.cutOff || !whole;
  return out;
}

}  // namespace sightline::readers::dicom
