// SPDX-License-Identifier: GPL-3.0-or-later
#include <libheif/heif.h>

#include <algorithm>
#include <memory>

#include "app/codecs/codecs.h"

namespace sightline::readers {
namespace {

struct Freed {
  void operator()(heif_context* c) const { heif_context_free(c); }
  void operator()(heif_image_handle* h) const { heif_image_handle_release(h); }
  void operator()(heif_image* i) const { heif_image_release(i); }
};

CodecOutcome failed(const heif_error& error) {
  const bool lacks = error.code == heif_error_Unsupported_filetype ||
                     error.subcode == heif_suberror_Unsupported_codec || error.code == heif_error_Plugin_loading_error;
  return {error.code == heif_error_Memory_allocation_error ? ExitNoMemory
          : lacks                                          ? ExitNoCodec
                                                           : ExitNotDecoded,
          {},
          {}};
}

/// Colours that were multiplied by their opacity, as they were before.
void takeOpacityOut(CodecImage& image) {
  const std::size_t bytes = image.white > 255 ? 2 : 1;
  const auto sample = [&](std::size_t i) -> std::uint32_t {
    return bytes == 1 ? image.samples[i]
                      : static_cast<std::uint32_t>(image.samples[2 * i] | image.samples[2 * i + 1] << 8);
  };
  for (std::size_t i = 0; i + 3 < image.samples.size() / bytes; i += 4) {
    const std::uint32_t opacity = sample(i + 3);
    if (opacity == 0) continue;
    for (std::size_t c = i; c < i + 3; ++c) {
      const std::uint32_t v = std::min(image.white, (sample(c) * image.white + opacity / 2) / opacity);
      image.samples[bytes * c] = static_cast<std::uint8_t>(v & 255);
      if (bytes == 2) image.samples[2 * c + 1] = static_cast<std::uint8_t>(v >> 8);
    }
  }
}

}  // namespace

CodecOutcome decodeHeif(std::span<const std::uint8_t> file) {
  const std::unique_ptr<heif_context, Freed> context(heif_context_alloc());
  heif_error error = heif_context_read_from_memory_without_copy(context.get(), file.data(), file.size(), nullptr);
  if (error.code != heif_error_Ok) return failed(error);
  heif_image_handle* handle = nullptr;
  error = heif_context_get_primary_image_handle(context.get(), &handle);
  if (error.code != heif_error_Ok) return failed(error);
  const std::unique_ptr<heif_image_handle, Freed> main(handle);
  const int bits = heif_image_handle_get_luma_bits_per_pixel(handle);
  const bool opacity = heif_image_handle_has_alpha_channel(handle) != 0;
  if (bits < 1 || bits > 16) return {ExitNotRead, std::to_string(bits) + " bits", {}};
  const bool deep = bits > 8;
  const heif_chroma chroma = deep ? opacity ? heif_chroma_interleaved_RRGGBBAA_LE : heif_chroma_interleaved_RRGGBB_LE
                             : opacity ? heif_chroma_interleaved_RGBA
                                       : heif_chroma_interleaved_RGB;
  heif_image* pixels = nullptr;
  error = heif_decode_image(handle, &pixels, heif_colorspace_RGB, chroma, nullptr);
  if (error.code != heif_error_Ok) return failed(error);
  const std::unique_ptr<heif_image, Freed> image(pixels);
  CodecOutcome out{ExitDecoded, {}, {}};
  out.image.width = static_cast<std::uint32_t>(heif_image_get_width(pixels, heif_channel_interleaved));
  out.image.height = static_cast<std::uint32_t>(heif_image_get_height(pixels, heif_channel_interleaved));
  out.image.channels = opacity ? 4 : 3;
  out.image.white = deep ? (1u << heif_image_get_bits_per_pixel_range(pixels, heif_channel_interleaved)) - 1 : 255;
  int stride = 0;
  const std::uint8_t* rows = heif_image_get_plane_readonly(pixels, heif_channel_interleaved, &stride);
  if (!rows || (deep && out.image.white <= 255) || out.image.white > 65535) return {};
  const std::size_t length = std::size_t{out.image.width} * out.image.channels * (deep ? 2 : 1);
  for (std::uint32_t y = 0; y < out.image.height; ++y) {
    const std::uint8_t* row = rows + std::size_t{y} * static_cast<std::size_t>(stride);
    out.image.samples.insert(out.image.samples.end(), row, row + length);
  }
  if (opacity && heif_image_handle_is_premultiplied_alpha(handle) != 0) takeOpacityOut(out.image);
  return out;
}

}  // namespace sightline::readers
