// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/written_frames.h"

#include <openjpeg.h>

#include <algorithm>
#include <array>
#include <bit>
#include <stdexcept>

namespace sightline::sweep {
namespace {

/// Numbers in one byte order.
class Numbers {
 public:
  explicit Numbers(bool bigEndian = false) : big_(bigEndian) {}
  void add(std::uint64_t value, int size) {
    bytes.resize(bytes.size() + static_cast<std::size_t>(size));
    set(bytes.size() - static_cast<std::size_t>(size), value, size);
  }
  void set(std::size_t at, std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i)
      bytes.at(at + static_cast<std::size_t>(i)) = static_cast<std::uint8_t>(value >> 8 * (big_ ? size - 1 - i : i));
  }
  void text(const std::string& text) { bytes.insert(bytes.end(), text.begin(), text.end()); }
  void all(const Bytes& more) { bytes.insert(bytes.end(), more.begin(), more.end()); }
  Bytes bytes;

 private:
  bool big_;
};

Bytes narrowed(const Samples& samples) {
  Bytes out;
  for (const std::uint16_t s : samples) out.push_back(static_cast<std::uint8_t>(s));
  return out;
}

/// LZW without any words: a code for each pixel, and the table cleared before it needs wider codes.
Bytes gifData(const Samples& numbers) {
  constexpr unsigned kClear = 256, kEnd = 257;
  constexpr int kBits = 9, kMostWithout = 250;
  Bytes packed;
  unsigned held = 0;
  int bits = 0, since = kMostWithout;
  const auto code = [&](unsigned value) {
    held |= value << bits;
    for (bits += kBits; bits >= 8; bits -= 8, held >>= 8) packed.push_back(static_cast<std::uint8_t>(held));
  };
  for (const std::uint16_t n : numbers) {
    if (since++ == kMostWithout) {
      code(kClear);
      since = 1;
    }
    code(n);
  }
  code(kEnd);
  if (bits > 0) packed.push_back(static_cast<std::uint8_t>(held));
  Bytes out{8};  // bits of a pixel
  for (std::size_t at = 0; at < packed.size(); at += 255) {
    const std::size_t size = std::min<std::size_t>(255, packed.size() - at);
    out.push_back(static_cast<std::uint8_t>(size));
    out.insert(out.end(), packed.begin() + static_cast<std::ptrdiff_t>(at),
               packed.begin() + static_cast<std::ptrdiff_t>(at + size));
  }
  out.push_back(0);
  return out;
}

}  // namespace

Bytes gif(int width, int height, const std::vector<Samples>& numbers, const Bytes& palette) {
  Numbers out;
  const auto w = static_cast<std::uint64_t>(width), h = static_cast<std::uint64_t>(height);
  out.text("GIF89a");
  out.add(w, 2);
  out.add(h, 2);
  out.all({0xF7, 0, 0});  // 256 colours for all frames
  Bytes colours = palette;
  colours.resize(768);
  out.all(colours);
  for (const Samples& frame : numbers) {
    out.all({0x2C, 0, 0, 0, 0});
    out.add(w, 2);
    out.add(h, 2);
    out.add(0, 1);
    out.all(gifData(frame));
  }
  out.add(0x3B, 1);
  return out.bytes;
}

Bytes tiffPages(int width, int height, const std::vector<Samples>& pages, int channels) {
  Numbers out;
  out.text("II*");
  out.add(0, 1);
  std::size_t link = out.bytes.size();
  out.add(0, 4);
  for (const Samples& page : pages) {
    const std::size_t data = out.bytes.size();
    out.all(narrowed(page));
    const std::size_t depths = out.bytes.size();
    for (int c = 0; c < channels; ++c) out.add(8, 2);
    if (out.bytes.size() % 2 == 1) out.add(0, 1);
    out.set(link, out.bytes.size(), 4);
    const std::array<std::array<std::uint64_t, 4>, 9> tags{
        {{256, 3, 1, static_cast<std::uint64_t>(width)},
         {257, 3, 1, static_cast<std::uint64_t>(height)},
         {258, 3, static_cast<std::uint64_t>(channels), channels > 2 ? depths : 8},
         {259, 3, 1, 1},
         {262, 3, 1, channels == 3 ? 2u : 1u},
         {273, 4, 1, data},
         {277, 3, 1, static_cast<std::uint64_t>(channels)},
         {278, 3, 1, static_cast<std::uint64_t>(height)},
         {279, 4, 1, page.size()}}};
    out.add(tags.size(), 2);
    for (const auto& [tag, type, count, value] : tags) {
      out.add(tag, 2);
      out.add(type, 2);
      out.add(count, 4);
      out.add(value, 4);  // of 16 bits in the low half, which comes first
    }
    link = out.bytes.size();
    out.add(0, 4);
  }
  return out.bytes;
}

Bytes nifti(int width, int height, const std::vector<Samples>& slices, const NiftiForm& form) {
  Numbers out(form.bigEndian);
  const std::size_t header = form.second ? 540 : 348;
  out.bytes.resize(header + 4);
  out.set(0, header, 4);
  const int bits = form.type == NiftiType::Uint8   ? 8
                   : form.type == NiftiType::Int16 ? 16
                   : form.type == NiftiType::Rgb24 ? 24
                                                   : 32;
  const std::array<std::uint64_t, 8> sizes{
      3, static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height), slices.size(), 1, 1, 1, 1};
  const auto real = [&](std::size_t first, std::size_t second, double v) {
    if (form.second)
      out.set(second, std::bit_cast<std::uint64_t>(v), 8);
    else
      out.set(first, std::bit_cast<std::uint32_t>(static_cast<float>(v)), 4);
  };
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    out.set(form.second ? 16 + 8 * i : 40 + 2 * i, sizes[i], form.second ? 8 : 2);
    real(76 + 4 * i, 104 + 8 * i, 1);
  }
  out.set(form.second ? 12 : 70, static_cast<std::uint64_t>(form.type), 2);
  out.set(form.second ? 14 : 72, static_cast<std::uint64_t>(bits), 2);
  if (form.second)
    out.set(168, header + 4, 8);
  else
    real(108, 0, static_cast<double>(header) + 4);
  real(112, 176, form.slope);
  real(124, 192, form.calMax);
  const std::string magic = form.second ? std::string("n+2\0\r\n\x1A\n", 8) : std::string("n+1\0", 4);
  std::copy(magic.begin(), magic.end(), out.bytes.begin() + (form.second ? 4 : 344));
  for (const Samples& slice : slices)
    for (const std::uint16_t v : slice) switch (form.type) {
        case NiftiType::Uint8:
        case NiftiType::Rgb24: out.add(v, 1); break;
        case NiftiType::Int16: out.add(v, 2); break;
        case NiftiType::Float32: out.add(std::bit_cast<std::uint32_t>(static_cast<float>(v)), 4); break;
      }
  return out.bytes;
}

Bytes dicom(int width, int height, const std::vector<Samples>& frames, const DicomForm& form) {
  Numbers meta, data;
  const auto element = [](Numbers& to, std::uint32_t tag, const std::string& kind, Bytes value, bool isExplicit) {
    if (value.size() % 2 == 1) value.push_back(kind == "UI" || kind == "OB" ? 0 : ' ');
    to.add(tag >> 16, 2);
    to.add(tag & 0xFFFF, 2);
    const bool longer = kind == "OB" || kind == "OW";
    if (isExplicit) to.text(kind);
    if (isExplicit && longer) to.add(0, 2);
    to.add(value.size(), isExplicit && !longer ? 2 : 4);
    to.all(value);
  };
  const auto text = [](const std::string& s) { return Bytes(s.begin(), s.end()); };
  const auto number = [](int v) { return Bytes{static_cast<std::uint8_t>(v), static_cast<std::uint8_t>(v >> 8)}; };
  element(meta, 0x00020001, "OB", {0, 1}, true);
  element(meta, 0x00020002, "UI", text("1.2.840.10008.5.1.4.1.1.7"), true);  // secondary capture
  element(meta, 0x00020003, "UI", text("1.2.3.4"), true);
  element(meta, 0x00020010, "UI", text(form.implicit ? "1.2.840.10008.1.2" : "1.2.840.10008.1.2.1"), true);
  const int allocated = form.bits > 8 ? 16 : 8, white = (1 << form.bits) - 1;
  const auto put = [&](std::uint32_t tag, const std::string& kind, Bytes value) {
    element(data, tag, kind, std::move(value), !form.implicit);
  };
  put(0x00080016, "UI", text("1.2.840.10008.5.1.4.1.1.7"));
  put(0x00080018, "UI", text("1.2.3.4"));
  put(0x00280002, "US", number(form.colour ? 3 : 1));
  put(0x00280004, "CS", text(form.colour ? "RGB" : form.lowIsWhite ? "MONOCHROME1" : "MONOCHROME2"));
  if (form.colour) put(0x00280006, "US", number(0));
  if (frames.size() > 1) put(0x00280008, "IS", text(std::to_string(frames.size())));
  put(0x00280010, "US", number(height));
  put(0x00280011, "US", number(width));
  put(0x00280100, "US", number(allocated));
  put(0x00280101, "US", number(form.bits));
  put(0x00280102, "US", number(form.bits - 1));
  put(0x00280103, "US", number(0));
  if (!form.colour) {
    put(0x00281050, "DS", text(std::to_string((white + 1) / 2)));
    put(0x00281051, "DS", text(std::to_string(white + 1)));
  }
  Bytes pixels;
  for (const Samples& frame : frames)
    for (const std::uint16_t v : frame) {
      pixels.push_back(static_cast<std::uint8_t>(v));
      if (allocated == 16) pixels.push_back(static_cast<std::uint8_t>(v >> 8));
    }
  put(0x7FE00010, allocated == 16 || form.implicit ? "OW" : "OB", pixels);
  Numbers out;
  out.bytes.resize(128);
  out.text("DICM");
  Bytes length;
  for (int i = 0; i < 4; ++i) length.push_back(static_cast<std::uint8_t>(meta.bytes.size() >> 8 * i));
  element(out, 0x00020000, "UL", length, true);
  out.all(meta.bytes);
  out.all(data.bytes);
  return out.bytes;
}

Bytes jpeg2000(int width, int height, const Samples& samples, int channels, int bits) {
  std::array<opj_image_cmptparm_t, 3> planes{};
  for (auto& plane : planes) {
    plane.dx = plane.dy = 1;
    plane.w = static_cast<OPJ_UINT32>(width);
    plane.h = static_cast<OPJ_UINT32>(height);
    plane.prec = static_cast<OPJ_UINT32>(bits);
  }
  const auto count = static_cast<std::size_t>(channels);
  opj_image_t* image = opj_image_create(static_cast<OPJ_UINT32>(channels), planes.data(),
                                        channels == 3 ? OPJ_CLRSPC_SRGB : OPJ_CLRSPC_GRAY);
  image->x1 = static_cast<OPJ_UINT32>(width);
  image->y1 = static_cast<OPJ_UINT32>(height);
  for (std::size_t i = 0; i < samples.size(); ++i) image->comps[i % count].data[i / count] = samples[i];
  opj_cparameters_t how;
  opj_set_default_encoder_parameters(&how);
  how.tcp_numlayers = 1;
  how.cp_disto_alloc = 1;
  how.numresolution = 2;  // the default of 6 needs at least 32 rows
  how.tcp_mct = channels == 3 ? 1 : 0;
  opj_codec_t* codec = opj_create_compress(OPJ_CODEC_JP2);
  opj_setup_encoder(codec, &how, image);
  struct Memory {
    Bytes bytes;
    std::size_t at = 0;
  } memory;
  opj_stream_t* stream = opj_stream_default_create(OPJ_FALSE);
  opj_stream_set_user_data(stream, &memory, nullptr);
  opj_stream_set_write_function(stream, [](void* data, OPJ_SIZE_T size, void* to) -> OPJ_SIZE_T {
    auto& m = *static_cast<Memory*>(to);
    m.bytes.resize(std::max(m.bytes.size(), m.at + size));
    std::copy_n(static_cast<const std::uint8_t*>(data), size, m.bytes.begin() + static_cast<std::ptrdiff_t>(m.at));
    m.at += size;
    return size;
  });
  opj_stream_set_seek_function(stream, [](OPJ_OFF_T at, void* to) -> OPJ_BOOL {
    static_cast<Memory*>(to)->at = static_cast<std::size_t>(at);
    return OPJ_TRUE;
  });
  opj_stream_set_skip_function(stream, [](OPJ_OFF_T by, void* to) -> OPJ_OFF_T {
    static_cast<Memory*>(to)->at += static_cast<std::size_t>(by);
    return by;
  });
  const bool done =
      opj_start_compress(codec, image, stream) && opj_encode(codec, stream) && opj_end_compress(codec, stream);
  opj_stream_destroy(stream);
  opj_destroy_codec(codec);
  opj_image_destroy(image);
  if (!done) throw std::runtime_error("OpenJPEG refuses to write");
  return memory.bytes;
}

}  // namespace sightline::sweep
