// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/libjpeg_decode.h"

#include <jpeglib.h>
#include <algorithm>
#include <csetjmp>
#include <cstdio>  // jpeglib.h needs it

#include <jerror.h>

#include "core/image/readers/opencv_decode.h"

namespace sightline::readers {
namespace {

/// libjpeg's state, and what it says of a file: its own handlers print lines on standard error and end the process.
struct Decoding {
  jpeg_decompress_struct state{};
  jpeg_error_mgr handlers{};
  std::jmp_buf onError{};
  char said[JMSG_LENGTH_MAX]{};  ///< the first complaint that concerns pixels
};

Decoding& decodingOf(j_common_ptr state) { return *static_cast<Decoding*>(state->client_data); }

void stop(j_common_ptr state) {
  Decoding& d = decodingOf(state);
  d.handlers.format_message(state, d.said);
  std::longjmp(d.onError, 1);
}

/// Complaints about what pixels do not depend on: bytes between the markers (common in files of cameras), versions.
bool isHarmless(int complaint) {
  return complaint == JWRN_EXTRANEOUS_DATA || complaint == JWRN_ADOBE_XFORM || complaint == JWRN_JFIF_MAJOR ||
         complaint == JWRN_TOO_MUCH_DATA;
}

void note(j_common_ptr state, int level) {
  Decoding& d = decodingOf(state);
  if (level < 0 && !isHarmless(d.handlers.msg_code) && d.said[0] == 0) d.handlers.format_message(state, d.said);
}

void printNothing(j_common_ptr) {}

/// What four inks, stored as 255 for none, look like on white paper: light that passes through each and through black.
void inksToRgb(const std::uint8_t* inks, unsigned width, std::uint8_t* rgb) {
  for (unsigned x = 0; x < width; ++x, inks += 4, rgb += 3)
    for (int c = 0; c < 3; ++c) rgb[c] = static_cast<std::uint8_t>(inks[3] - ((255 - inks[c]) * inks[3] >> 8));
}

/// Nothing in here has a destructor: libjpeg's errors jump out of it.
/// @param pixels  width * height * 3 @param inkRow  width * 4
/// @param eighths  of the image's size that width and height are: 8 for all of it
/// @return false after an error or when the size is another
bool decodeRows(Decoding& d, Bytes file, unsigned width, unsigned height, unsigned eighths, std::uint8_t* pixels,
                std::uint8_t* inkRow) {
  jpeg_decompress_struct& state = d.state;
  state.err = jpeg_std_error(&d.handlers);
  d.handlers.error_exit = stop;
  d.handlers.emit_message = note;
  d.handlers.output_message = printNothing;
  state.client_data = &d;  // kept by jpeg_create_decompress
  if (setjmp(d.onError) != 0) {
    jpeg_destroy_decompress(&state);
    return false;
  }
  jpeg_create_decompress(&state);
  jpeg_mem_src(&state, file.data(), static_cast<unsigned long>(file.size()));
  jpeg_read_header(&state, TRUE);
  const bool inks = state.num_components == 4;
  state.out_color_space = inks ? JCS_CMYK : JCS_RGB;
  if (eighths < 8) {
    state.scale_num = eighths;
    state.scale_denom = 8;
    state.do_fancy_upsampling = FALSE;  // what is left of the colours is spread over fewer pixels anyway
  }
  jpeg_start_decompress(&state);
  const bool fits = state.output_width == width && state.output_height == height;
  while (fits && state.output_scanline < height) {
    std::uint8_t* to = pixels + std::size_t{3} * width * state.output_scanline;
    JSAMPROW row = inks ? inkRow : to;
    jpeg_read_scanlines(&state, &row, 1);
    if (inks) inksToRgb(inkRow, width, to);
  }
  if (fits) jpeg_finish_decompress(&state);
  jpeg_destroy_decompress(&state);
  return fits;
}

}  // namespace

namespace {

StoredImage decodeEighths(Bytes file, const DecodeOptions& options, unsigned eighths) {
  const auto scaled = [eighths](int side) { return static_cast<int>((static_cast<unsigned>(side) * eighths + 7) / 8); };
  const int width = scaled(options.header.width), height = scaled(options.header.height);
  StoredImage image{width, height, 3, 255, {}, {}};
  image.eight.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  std::vector<std::uint8_t> inkRow(static_cast<std::size_t>(width) * 4);
  Decoding d;
  const bool whole = decodeRows(d, file, static_cast<unsigned>(width), static_cast<unsigned>(height), eighths,
                                image.eight.data(), inkRow.data());
  if (d.said[0] != 0)
    damaged(options.name, message("is damaged: part of it cannot be decoded ({1})", std::string(d.said)));
  if (!whole) broken(options.name, "states its size twice");
  return upright(std::move(image), options.header.orientation);
}

}  // namespace

StoredImage decodeWithLibjpeg(Bytes file, const DecodeOptions& options) { return decodeEighths(file, options, 8); }

StoredImage decodeSmallWithLibjpeg(Bytes file, const DecodeOptions& options, int longestSide) {
  const int longest = std::max(options.header.width, options.header.height);
  unsigned eighths = 1;  // a power of two: those have fast code
  while (eighths < 8 && static_cast<std::int64_t>(longest) * eighths < std::int64_t{8} * longestSide) eighths *= 2;
  return decodeEighths(file, options, eighths);
}

}  // namespace sightline::readers
