// SPDX-License-Identifier: GPL-3.0-or-later
#include <openjpeg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "app/codecs/codecs.h"

namespace sightline::readers {
namespace {

/// A file in memory, as OpenJPEG's streams read.
struct Source {
  std::span<const std::uint8_t> bytes;
  std::size_t at = 0;
};

OPJ_SIZE_T readSome(void* to, OPJ_SIZE_T count, void* source) {
  auto& s = *static_cast<Source*>(source);
  const std::size_t got = std::min<std::size_t>(count, s.bytes.size() - s.at);
  if (got == 0) return static_cast<OPJ_SIZE_T>(-1);  // the end
  std::memcpy(to, s.bytes.data() + s.at, got);
  s.at += got;
  return got;
}
OPJ_OFF_T skipSome(OPJ_OFF_T count, void* source) {
  auto& s = *static_cast<Source*>(source);
  if (count < 0 || static_cast<std::size_t>(count) > s.bytes.size() - s.at) return -1;
  s.at += static_cast<std::size_t>(count);
  return count;
}
OPJ_BOOL seekTo(OPJ_OFF_T place, void* source) {
  auto& s = *static_cast<Source*>(source);
  if (place < 0 || static_cast<std::size_t>(place) > s.bytes.size()) return OPJ_FALSE;
  s.at = static_cast<std::size_t>(place);
  return OPJ_TRUE;
}

struct StreamFreed {
  void operator()(opj_stream_t* s) const { opj_stream_destroy(s); }
};
struct CodecFreed {
  void operator()(opj_codec_t* c) const { opj_destroy_codec(c); }
};
struct ImageFreed {
  void operator()(opj_image_t* i) const { opj_image_destroy(i); }
};
using Image = std::unique_ptr<opj_image_t, ImageFreed>;

Image decoded(Source& source) {
  const std::unique_ptr<opj_stream_t, StreamFreed> stream(opj_stream_default_create(OPJ_TRUE));
  opj_stream_set_user_data(stream.get(), &source, nullptr);
  opj_stream_set_user_data_length(stream.get(), source.bytes.size());
  opj_stream_set_read_function(stream.get(), readSome);
  opj_stream_set_skip_function(stream.get(), skipSome);
  opj_stream_set_seek_function(stream.get(), seekTo);
  const bool bare = source.bytes.size() > 1 && source.bytes[0] == 0xFF && source.bytes[1] == 0x4F;
  const std::unique_ptr<opj_codec_t, CodecFreed> codec(opj_create_decompress(bare ? OPJ_CODEC_J2K : OPJ_CODEC_JP2));
  opj_dparameters_t parameters;
  opj_set_default_decoder_parameters(&parameters);
  opj_image_t* image = nullptr;
  if (!opj_setup_decoder(codec.get(), &parameters) || !opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE) ||
      !opj_read_header(stream.get(), codec.get(), &image))
    return nullptr;
  Image out(image);
  if (!opj_decode(codec.get(), stream.get(), image) || !opj_end_decompress(codec.get(), stream.get())) return nullptr;
  return out;
}

/// Samples of one channel on the image's own grid, 0 to `white`.
class Channel {
 public:
  Channel(const opj_image_t& image, const opj_image_comp_t& c, int white)
      : image_(image), c_(c), white_(white), own_((1 << c.prec) - 1), lowest_(c.sgnd ? -(1 << (c.prec - 1)) : 0) {}

  [[nodiscard]] int at(std::uint32_t x, std::uint32_t y) const {
    const auto place = [](std::uint32_t on, std::uint32_t step, std::uint32_t first, std::uint32_t count) {
      const std::uint32_t in = on / step;
      return std::min(in > first ? in - first : 0, count - 1);
    };
    const std::size_t column = place(image_.x0 + x, c_.dx, c_.x0, c_.w), row = place(image_.y0 + y, c_.dy, c_.y0, c_.h);
    const int v = std::clamp(c_.data[row * c_.w + column] - lowest_, 0, own_);
    return own_ == white_ ? v : static_cast<int>((static_cast<std::int64_t>(v) * white_ + own_ / 2) / own_);
  }

 private:
  const opj_image_t& image_;
  const opj_image_comp_t& c_;
  int white_, own_, lowest_;
};

/// Luma and two differences of colour as RGB (sYCC, IEC 61966-2-1 Amendment 1), to the nearest.
void toRgb(std::array<int, 4>& p, int white) {
  const int middle = (white + 1) / 2;
  const double y = p[0], cb = p[1] - middle, cr = p[2] - middle;
  const auto held = [&](double v) { return std::clamp(static_cast<int>(std::lround(v)), 0, white); };
  p[0] = held(y + 1.402 * cr);
  p[1] = held(y - 0.344136 * cb - 0.714136 * cr);
  p[2] = held(y + 1.772 * cb);
}

CodecOutcome notRead(std::string kind) { return {ExitNotRead, std::move(kind), {}}; }

}  // namespace

CodecOutcome decodeJpeg2000(std::span<const std::uint8_t> file) {
  Source source{file};
  const Image image = decoded(source);
  if (!image || image->numcomps == 0 || image->x1 <= image->x0 || image->y1 <= image->y0) return {};
  const std::uint32_t stored = image->numcomps;
  if (image->color_space == OPJ_CLRSPC_CMYK) return notRead("four inks");
  if (image->color_space == OPJ_CLRSPC_EYCC) return notRead("e-sYCC colours");
  if (stored > 4) return notRead(std::to_string(stored) + " channels");
  std::uint32_t bits = 0;
  for (std::uint32_t c = 0; c < stored; ++c) {
    const opj_image_comp_t& channel = image->comps[c];
    if (!channel.data || channel.w == 0 || channel.h == 0 || channel.dx == 0 || channel.dy == 0) return {};
    bits = std::max(bits, channel.prec);
  }
  if (bits < 1 || bits > 16) return notRead(std::to_string(bits) + " bits");
  CodecOutcome out{ExitDecoded, {}, {}};
  CodecImage& to = out.image;
  to.width = image->x1 - image->x0;
  to.height = image->y1 - image->y0;
  to.channels = stored == 2 ? 4 : stored;  // grey with opacity
  const int white = (1 << bits) - 1;
  to.white = static_cast<std::uint32_t>(white);
  std::vector<Channel> channels;
  for (std::uint32_t c = 0; c < stored; ++c) channels.emplace_back(*image, image->comps[c], white);
  const std::uint64_t bytes = white > 255 ? 2 : 1;
  to.samples.reserve(std::uint64_t{to.width} * to.height * to.channels * bytes);
  for (std::uint32_t y = 0; y < to.height; ++y)
    for (std::uint32_t x = 0; x < to.width; ++x) {
      std::array<int, 4> p{};
      for (std::size_t c = 0; c < stored; ++c) p[c] = channels[c].at(x, y);
      if (stored == 2) p = {p[0], p[0], p[0], p[1]};
      if (stored >= 3 && image->color_space == OPJ_CLRSPC_SYCC) toRgb(p, white);
      for (std::size_t c = 0; c < to.channels; ++c) {
        to.samples.push_back(static_cast<std::uint8_t>(p[c] & 255));
        if (bytes == 2) to.samples.push_back(static_cast<std::uint8_t>(p[c] >> 8));
      }
    }
  return out;
}

}  // namespace sightline::readers
