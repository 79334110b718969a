// SPDX-License-Identifier: GPL-3.0-or-later
// GIF (GIF89a, CompuServe 1990). Each frame is an image, as it is seen at its time: laid over those before it.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/image/readers/bytes.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 1> kGifExtensions{".gif"};

bool isGif(Bytes b) { return startsWith(b, "GIF87a") || startsWith(b, "GIF89a"); }

/// What becomes of a frame's area before the next one is drawn.
enum class GifDisposal { Keep = 1, Clear = 2, Restore = 3 };

struct GifFrame {
  std::size_t left = 0, top = 0, width = 0, height = 0;
  bool interlaced = false;
  Bytes palette;                       ///< three bytes a colour
  std::optional<std::uint8_t> nobody;  ///< the colour that leaves what lies below
  GifDisposal disposal = GifDisposal::Keep;
  std::size_t codes = 0;  ///< where the compressed pixels begin
};

struct GifFile {
  std::size_t width = 0, height = 0;
  std::vector<GifFrame> frames;
  bool cutOff = false;
};

/// The blocks of a GIF file one after the other.
class GifBlocks {
 public:
  GifBlocks(Bytes b, const std::string& name) : b_(b), name_(name) {}

  GifFile read() {
    GifFile out;
    const auto width = number(b_, 6, 2, false), height = number(b_, 8, 2, false), flags = number(b_, 10, 1, false);
    if (!width || !height || !flags) broken(name_, "is a GIF file that ends within its header");
    out.width = *width;
    out.height = *height;
    at_ = 13;
    const Bytes shared = palette(*flags);
    GifFrame next;
    while (!cutOff_) {
      const std::uint32_t mark = take(1);
      if (cutOff_ || mark == 0x3B) break;
      if (mark == 0x21) {
        extension(next);
      } else if (mark == 0x2C) {
        next.left = take(2);
        next.top = take(2);
        next.width = take(2);
        next.height = take(2);
        const std::uint32_t how = take(1);
        next.interlaced = (how & 0x40) != 0;
        next.palette = shared;
        if (how & 0x80) next.palette = palette(how);
        next.codes = at_;
        take(1);
        skipParts();
        if (!cutOff_ || out.frames.empty()) out.frames.push_back(next);
        next = {};
      } else {
        broken(name_, "is a GIF file with blocks that are unknown");
      }
    }
    out.cutOff = cutOff_;
    // Some programs leave the screen empty; it is as large as the first picture then.
    if (!out.frames.empty() && (out.width == 0 || out.height == 0)) {
      out.width = out.frames.front().left + out.frames.front().width;
      out.height = out.frames.front().top + out.frames.front().height;
    }
    return out;
  }

 private:
  std::uint32_t take(int size) {
    const auto v = number(b_, at_, size, false);
    cutOff_ = cutOff_ || !v;
    at_ += static_cast<std::size_t>(size);
    return v.value_or(0);
  }
  Bytes palette(std::uint32_t flags) {
    const std::size_t size = flags & 0x80 ? std::size_t{3} << ((flags & 7) + 1) : 0;
    cutOff_ = cutOff_ || at_ > b_.size() || b_.size() - at_ < size;
    if (cutOff_) return {};
    at_ += size;
    return b_.subspan(at_ - size, size);
  }
  void skipParts() {
    while (!cutOff_) {
      const std::uint32_t size = take(1);
      if (size == 0) return;
      at_ += size;
      cutOff_ = cutOff_ || at_ > b_.size();
    }
  }
  void extension(GifFrame& next) {
    constexpr std::uint32_t kGraphicControl = 0xF9;
    if (take(1) == kGraphicControl && number(b_, at_, 1, false) >= 4u) {
      const std::uint32_t flags = number(b_, at_ + 1, 1, false).value_or(0);
      const std::uint32_t disposal = flags >> 2 & 7;
      next.disposal = disposal == 2 ? GifDisposal::Clear : disposal == 3 ? GifDisposal::Restore : GifDisposal::Keep;
      next.nobody.reset();
      if (const auto colour = number(b_, at_ + 4, 1, false); colour && (flags & 1))
        next.nobody = static_cast<std::uint8_t>(*colour);
    }
    skipParts();
  }

  Bytes b_;
  const std::string& name_;
  std::size_t at_ = 0;
  bool cutOff_ = false;
};

/// The codes of a frame, least significant bit first, across the parts that they are cut into.
class GifCodes {
 public:
  GifCodes(Bytes b, std::size_t at) : b_(b), at_(at) {}
  std::optional<std::uint32_t> next(int bits) {
    while (have_ < bits) {
      if (left_ == 0) {
        left_ = number(b_, at_, 1, false).value_or(0);
        ++at_;
        if (left_ == 0) return std::nullopt;
      }
      const auto byte = number(b_, at_, 1, false);
      if (!byte) return std::nullopt;
      ++at_;
      --left_;
      waiting_ |= *byte << have_;
      have_ += 8;
    }
    const std::uint32_t code = waiting_ & ((1u << bits) - 1);
    waiting_ >>= bits;
    have_ -= bits;
    return code;
  }

 private:
  Bytes b_;
  std::size_t at_;
  std::uint32_t left_ = 0, waiting_ = 0;
  int have_ = 0;
};

/// Palette numbers of a frame, as stored (LZW with codes of up to 12 bits). @return fewer than there should be where
/// the codes end early or make no sense
std::vector<std::uint8_t> gifPixels(Bytes b, const GifFrame& frame) {
  constexpr int kMostBits = 12;
  constexpr std::uint32_t kMostCodes = 1u << kMostBits;
  std::vector<std::uint8_t> out;
  const std::size_t count = frame.width * frame.height;
  const auto smallest = number(b, frame.codes, 1, false).value_or(0);
  constexpr std::size_t kMostPixels = 100'000'000;  // a frame may say that it is larger than the screen
  if (count > kMostPixels || smallest < 1 || smallest > 8) return out;
  const std::uint32_t clear = 1u << smallest, end = clear + 1;
  std::array<std::uint16_t, kMostCodes> before{};
  std::array<std::uint8_t, kMostCodes> last{}, first{};
  std::array<std::uint16_t, kMostCodes> length{};
  for (std::uint32_t i = 0; i < clear; ++i) {
    last[i] = first[i] = static_cast<std::uint8_t>(i);
    length[i] = 1;
  }
  GifCodes codes(b, frame.codes + 1);
  int bits = static_cast<int>(smallest) + 1;
  std::uint32_t known = clear + 2;
  constexpr std::uint32_t kNone = kMostCodes;
  std::uint32_t former = kNone;
  while (out.size() < count) {
    const auto code = codes.next(bits);
    if (!code || *code == end) return out;
    if (*code == clear) {
      bits = static_cast<int>(smallest) + 1;
      known = clear + 2;
      former = kNone;
      continue;
    }
    if (*code > known || (former == kNone && *code >= clear)) return out;
    if (former != kNone && known < kMostCodes) {
      before[known] = static_cast<std::uint16_t>(former);
      first[known] = first[former];
      last[known] = *code == known ? first[former] : first[*code];
      length[known] = static_cast<std::uint16_t>(length[former] + 1);
      if (++known == (1u << bits) && bits < kMostBits) ++bits;
    } else if (*code >= known) {
      return out;
    }
    const std::size_t from = out.size();
    out.resize(from + length[*code]);
    std::uint32_t c = *code;
    for (std::size_t i = length[*code]; i-- > 0; c = before[c]) out[from + i] = last[c];
    former = *code;
  }
  out.resize(count);
  return out;
}

/// Where the stored row `row` of an interlaced frame belongs.
std::size_t gifRow(std::size_t row, std::size_t height) {
  struct Pass {
    std::size_t first, step;
  };
  for (const Pass pass : {Pass{0, 8}, Pass{4, 8}, Pass{2, 4}, Pass{1, 2}}) {
    const std::size_t rows = height > pass.first ? (height - pass.first + pass.step - 1) / pass.step : 0;
    if (row < rows) return pass.first + row * pass.step;
    row -= rows;
  }
  return height;
}

/// RGB and opacity of the whole image.
class GifCanvas {
 public:
  explicit GifCanvas(const GifFile& file) : width_(file.width), height_(file.height), pixels_(width_ * height_ * 4) {}

  void draw(Bytes b, const GifFrame& frame, const std::string& name) {
    const auto numbers = gifPixels(b, frame);
    if (numbers.size() < frame.width * frame.height)
      damaged(name, "is a GIF file whose pixels end early or cannot be decoded");
    for (std::size_t row = 0; row < frame.height; ++row) {
      const std::size_t y = frame.top + (frame.interlaced ? gifRow(row, frame.height) : row);
      for (std::size_t x = 0; x < frame.width && y < height_; ++x) {
        const std::size_t colour = numbers[row * frame.width + x];
        if (frame.left + x >= width_ || frame.nobody == colour) continue;
        if (3 * colour + 3 > frame.palette.size()) damaged(name, "is a GIF file with colours that its palette lacks");
        std::uint8_t* to = at(frame.left + x, y);
        std::copy_n(frame.palette.begin() + static_cast<std::ptrdiff_t>(3 * colour), 3, to);
        to[3] = 255;
      }
    }
  }
  void clear(const GifFrame& frame) {
    for (std::size_t y = frame.top; y < std::min(height_, frame.top + frame.height); ++y)
      for (std::size_t x = frame.left; x < std::min(width_, frame.left + frame.width); ++x)
        std::fill_n(at(x, y), 4, std::uint8_t{0});
  }
  [[nodiscard]] StoredImage stored() const {
    StoredImage out{static_cast<int>(width_), static_cast<int>(height_), 4, 255, pixels_, {}, {}, {}};
    for (std::size_t i = 3; i < pixels_.size(); i += 4)
      if (pixels_[i] != 255) return out;
    out.channels = 3;
    out.eight.clear();
    for (std::size_t i = 0; i < pixels_.size(); i += 4)
      out.eight.insert(out.eight.end(), pixels_.begin() + static_cast<std::ptrdiff_t>(i),
                       pixels_.begin() + static_cast<std::ptrdiff_t>(i) + 3);
    return out;
  }

 private:
  std::uint8_t* at(std::size_t x, std::size_t y) { return pixels_.data() + 4 * (y * width_ + x); }
  std::size_t width_, height_;
  std::vector<std::uint8_t> pixels_;
};

ImageHeader gifHeader(Bytes b, const std::string& name) {
  const GifFile file = GifBlocks(b, name).read();
  ImageHeader h;
  setSize(h, name, static_cast<std::int64_t>(file.width), static_cast<std::int64_t>(file.height));
  if (file.frames.empty() && !file.cutOff) broken(name, "is a GIF file without an image");
  h.frames = static_cast<int>(std::max<std::size_t>(1, file.frames.size()));
  if (file.cutOff) h.cutOff = "its end marker is missing";
  return h;
}

StoredImage decodeGif(Bytes b, const DecodeOptions& options) {
  const GifFile file = GifBlocks(b, options.name).read();
  GifCanvas canvas(file);
  std::optional<GifCanvas> kept;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(options.frame); ++i) {
    const GifFrame& frame = file.frames.at(i);
    if (frame.disposal == GifDisposal::Restore) kept = canvas;
    canvas.draw(b, frame, options.name);
    if (i == static_cast<std::size_t>(options.frame)) break;
    if (frame.disposal == GifDisposal::Clear) canvas.clear(frame);
    if (frame.disposal == GifDisposal::Restore) canvas = *kept;
  }
  return canvas.stored();
}

}  // namespace

const ImageReader kGifReader{"GIF", kGifExtensions, isGif, gifHeader, decodeGif, nullptr, true};

}  // namespace sightline
