// SPDX-License-Identifier: GPL-3.0-or-later
// HEIC and AVIF (ISO/IEC 23008-12, HEIF): the main image of a file. Its size as shown, its bits and how many others lie
// beside it are read here; sightline-codecs decodes the samples.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/image/readers/codec_decode.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 4> kHeifExtensions{".heic", ".heif", ".hif", ".avif"};

bool isHeif(Bytes b) {
  static constexpr std::array<std::string_view, 10> kBrands{"heic", "heix", "hevc", "hevx", "heim",
                                                            "heis", "mif1", "msf1", "avif", "avis"};
  return startsWith(b, "ftyp", 4) &&
         std::any_of(kBrands.begin(), kBrands.end(), [&](std::string_view brand) { return startsWith(b, brand, 8); });
}

/// One box and what it holds.
struct HeifBox {
  std::string type;
  Bytes body;
};

/// The boxes of a file or within another one; `cutOff` when the last one is longer than there are bytes.
std::vector<HeifBox> heifBoxes(Bytes b, bool* cutOff = nullptr) {
  std::vector<HeifBox> out;
  for (std::size_t at = 0; at < b.size();) {
    const auto length = number(b, at, 4, true);
    if (!length || b.size() - at < 8) {
      if (cutOff) *cutOff = true;
      break;
    }
    std::uint64_t size = *length;
    std::size_t head = 8;
    if (size == 1) {
      size = std::uint64_t{number(b, at + 8, 4, true).value_or(0)} << 32 | number(b, at + 12, 4, true).value_or(0);
      head = 16;
    } else if (size == 0) {
      size = b.size() - at;
    }
    if (size < head) break;
    const bool whole = size <= b.size() - at;
    if (!whole && cutOff) *cutOff = true;
    if (!whole) break;
    out.push_back(
        {std::string(b.begin() + static_cast<std::ptrdiff_t>(at + 4), b.begin() + static_cast<std::ptrdiff_t>(at + 8)),
         b.subspan(at + head, static_cast<std::size_t>(size) - head)});
    at += static_cast<std::size_t>(size);
  }
  return out;
}

/// Takes whole numbers one after the other; 0 once the bytes have ended.
class HeifNumbers {
 public:
  explicit HeifNumbers(Bytes b) : b_(b) {}
  std::uint32_t take(int size) {
    const auto v = number(b_, at_, size, true);
    at_ += static_cast<std::size_t>(size);
    ended = ended || !v;
    return v.value_or(0);
  }
  bool ended = false;

 private:
  Bytes b_;
  std::size_t at_ = 0;
};

/// The items of a file and what is known of them.
struct HeifMeta {
  std::uint32_t main = 0;
  std::vector<HeifBox> properties;                              ///< shared by the items, counted from 1
  std::map<std::uint32_t, std::vector<std::uint32_t>> belongs;  ///< properties of each item, in their order
  std::set<std::uint32_t> images;                               ///< items that are pictures of their own

  [[nodiscard]] const HeifBox* property(std::uint32_t number) const {
    return number >= 1 && number <= properties.size() ? &properties[number - 1] : nullptr;
  }
};

void readAssociations(Bytes body, HeifMeta& meta) {
  HeifNumbers n(body);
  const std::uint32_t version = n.take(1), flags = n.take(3), entries = n.take(4);
  for (std::uint32_t i = 0; i < entries && !n.ended; ++i) {
    const std::uint32_t item = n.take(version < 1 ? 2 : 4), count = n.take(1);
    for (std::uint32_t k = 0; k < count && !n.ended; ++k)
      meta.belongs[item].push_back((flags & 1) ? n.take(2) & 0x7FFF : n.take(1) & 0x7F);
  }
}

void readItems(Bytes body, HeifMeta& meta) {
  HeifNumbers n(body);
  const std::uint32_t version = n.take(1);
  n.take(3);
  n.take(version == 0 ? 2 : 4);
  const std::size_t head = version == 0 ? 6 : 8;
  if (body.size() < head) return;
  for (const HeifBox& entry : heifBoxes(body.subspan(head))) {
    if (entry.type != "infe") continue;
    HeifNumbers item(entry.body);
    const std::uint32_t kind = item.take(1), flags = item.take(3);
    if (kind < 2) continue;
    const std::uint32_t id = item.take(kind == 2 ? 2 : 4);
    item.take(2);
    const std::size_t at = kind == 2 ? 8 : 10;
    for (const std::string_view type : {"hvc1", "av01", "grid", "iden", "iovl"})
      if (startsWith(entry.body, type, at) && (flags & 1) == 0) meta.images.insert(id);
  }
}

/// Thumbnails, opacities and depths, and the parts that others are put together of, are no images of their own.
void readReferences(Bytes body, HeifMeta& meta) {
  HeifNumbers n(body);
  const int size = n.take(1) == 0 ? 2 : 4;
  if (body.size() < 4) return;
  for (const HeifBox& reference : heifBoxes(body.subspan(4))) {
    HeifNumbers ids(reference.body);
    const std::uint32_t from = ids.take(size), count = ids.take(2);
    if (reference.type == "thmb" || reference.type == "auxl") meta.images.erase(from);
    for (std::uint32_t i = 0; i < count && !ids.ended; ++i)
      if (const std::uint32_t part = ids.take(size); reference.type == "dimg" && part != meta.main)
        meta.images.erase(part);
  }
}

std::optional<HeifMeta> heifMeta(Bytes body) {
  if (body.size() < 4) return std::nullopt;
  HeifMeta meta;
  const auto boxes = heifBoxes(body.subspan(4));
  const auto each = [&](std::string_view type, auto&& read) {
    for (const HeifBox& box : boxes)
      if (box.type == type) read(box.body);
  };
  each("pitm", [&](Bytes b) {
    HeifNumbers n(b);
    const std::uint32_t version = n.take(1);
    n.take(3);
    meta.main = n.take(version == 0 ? 2 : 4);
  });
  each("iinf", [&](Bytes b) { readItems(b, meta); });
  each("iref", [&](Bytes b) { readReferences(b, meta); });
  each("iprp", [&](Bytes b) {
    for (const HeifBox& box : heifBoxes(b)) {
      if (box.type == "ipco") meta.properties = heifBoxes(box.body);
      if (box.type == "ipma") readAssociations(box.body, meta);
    }
  });
  return meta.belongs.contains(meta.main) ? std::optional(std::move(meta)) : std::nullopt;
}

/// Bits of the samples; 0 where a property does not say.
int heifBits(const HeifBox& property) {
  const auto byte = [&](std::size_t at) { return number(property.body, at, 1, true).value_or(0); };
  if (property.type == "pixi") return static_cast<int>(byte(5));
  if (property.type == "hvcC") return static_cast<int>(byte(17) & 7) + 8;
  if (property.type == "av1C") return (byte(2) & 0x40) == 0 ? 8 : (byte(2) & 0x20) == 0 ? 10 : 12;
  return 0;
}

ImageHeader heifHeader(Bytes b, const std::string& name) {
  bool cutOff = false;
  const auto boxes = heifBoxes(b, &cutOff);
  const auto found = std::find_if(boxes.begin(), boxes.end(), [](const HeifBox& box) { return box.type == "meta"; });
  const auto meta = found == boxes.end() ? std::nullopt : heifMeta(found->body);
  if (!meta) broken(name, "is a HEIC or AVIF file without a main image, or with a broken header");
  ImageHeader h;
  h.lossy = true;
  std::int64_t width = 0, height = 0;
  int bits = 0;
  for (const std::uint32_t index : meta->belongs.at(meta->main)) {
    const HeifBox* property = meta->property(index);
    if (!property) continue;
    const auto field = [&](std::size_t at) { return number(property->body, at, 4, true).value_or(0); };
    if (property->type == "ispe") {
      width = field(4);
      height = field(8);
    } else if (property->type == "clap" && field(4) != 0 && field(12) != 0) {  // the part that is shown
      width = field(0) / field(4);
      height = field(8) / field(12);
    } else if (property->type == "irot" && number(property->body, 0, 1, true).value_or(0) % 2 == 1) {
      std::swap(width, height);
    }
    bits = std::max(bits, heifBits(*property));
  }
  if (bits == 0)  // of an image put together of others: they say it
    for (const HeifBox& property : meta->properties) bits = std::max(bits, heifBits(property));
  setSize(h, name, width, height);
  h.bits = bits > 8 ? 16 : 8;
  h.unread = static_cast<int>(meta->images.size() - meta->images.count(meta->main));
  if (cutOff) h.cutOff = "its last part is missing";
  return h;
}

StoredImage decodeHeif(Bytes b, const DecodeOptions& options) {
  return decodeWithCodecs(b, options, CodecKind::Heif, "HEIC and AVIF");
}

}  // namespace

const ImageReader kHeifReader{"HEIC or AVIF", kHeifExtensions, isHeif, heifHeader, decodeHeif};

}  // namespace sightline
