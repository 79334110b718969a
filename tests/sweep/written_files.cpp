// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/written_files.h"

#include <zlib.h>

#include <bit>
#include <cctype>
#include <cstring>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

namespace sightline::sweep {
namespace {

/// Appends numbers of a byte order.
class Writer {
 public:
  explicit Writer(bool big) : big_(big) {}
  Writer& number(std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) out.push_back(static_cast<std::uint8_t>(value >> 8 * (big_ ? width - 1 - i : i)));
    return *this;
  }
  Writer& text(const std::string& t) { return bytes(Bytes(t.begin(), t.end())); }
  Writer& bytes(const Bytes& b) {
    out.insert(out.end(), b.begin(), b.end());
    return *this;
  }
  Bytes out;

 private:
  bool big_;
};

/// A TIFF structure that holds nothing but an orientation.
Bytes exif(int orientation) {
  Writer w(true);
  w.text("MM").number(42, 2).number(8, 4).number(1, 2);
  w.number(0x0112, 2).number(3, 2).number(1, 4).number(static_cast<std::uint64_t>(orientation), 2).number(0, 2);
  return w.number(0, 4).out;
}

Bytes pngChunk(const std::string& type, const Bytes& content) {
  Writer body(true);
  body.text(type).bytes(content);
  Writer w(true);
  return w.number(content.size(), 4).bytes(body.out).number(crc32_z(0, body.out.data(), body.out.size()), 4).out;
}

std::size_t area(int width, int height) { return static_cast<std::size_t>(width) * static_cast<std::size_t>(height); }

/// Rows of samples of less than 8 bits are filled up to whole bytes.
Bytes packedRow(const std::uint16_t* samples, std::size_t count, int bits) {
  Bytes row((count * static_cast<std::size_t>(bits) + 7) / 8);
  for (std::size_t i = 0; i < count; ++i)
    for (int b = 0; b < bits; ++b)
      if (samples[i] >> (bits - 1 - b) & 1) {
        const std::size_t at = i * static_cast<std::size_t>(bits) + static_cast<std::size_t>(b);
        row[at / 8] = static_cast<std::uint8_t>(row[at / 8] | 0x80 >> at % 8);
      }
  return row;
}

cv::Mat matOf(int width, int height, const Samples& samples, int channels) {
  cv::Mat m(height, width, CV_8UC(channels));
  for (std::size_t i = 0; i < area(width, height) * static_cast<std::size_t>(channels); ++i)
    m.data[i] = static_cast<std::uint8_t>(samples[i]);
  if (channels == 3) cv::cvtColor(m, m, cv::COLOR_RGB2BGR);
  if (channels == 4) cv::cvtColor(m, m, cv::COLOR_RGBA2BGRA);
  return m;
}

Bytes encoded(const char* extension, const cv::Mat& m, const std::vector<int>& options) {
  Bytes out;
  if (!cv::imencode(extension, m, out, options)) throw std::runtime_error(std::string("cannot write ") + extension);
  return out;
}

}  // namespace

std::string caseName(const std::string& words) {
  std::string name = words;
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
}

void put(const std::filesystem::path& file, const Bytes& bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

void put(const std::filesystem::path& file, const std::string& text) { put(file, Bytes(text.begin(), text.end())); }

Bytes png(int width, int height, const Samples& samples, const PngForm& form) {
  const std::size_t row = samples.size() / static_cast<std::size_t>(height);
  Bytes rows;
  for (int y = 0; y < height; ++y) {
    rows.push_back(0);  // no filter
    const Bytes packed = packedRow(samples.data() + static_cast<std::size_t>(y) * row, row, form.bits);
    rows.insert(rows.end(), packed.begin(), packed.end());
  }
  uLongf size = compressBound(rows.size());
  Bytes data(size);
  if (compress(data.data(), &size, rows.data(), rows.size()) != Z_OK) throw std::runtime_error("zlib");
  data.resize(size);
  Writer header(true);
  header.number(static_cast<std::uint64_t>(width), 4).number(static_cast<std::uint64_t>(height), 4);
  header.number(static_cast<std::uint64_t>(form.bits), 1).number(static_cast<std::uint64_t>(form.colourType), 1);
  header.number(0, 3);
  Writer w(true);
  w.text("\x89PNG\r\n\x1A\n").bytes(pngChunk("IHDR", header.out));
  if (!form.palette.empty()) w.bytes(pngChunk("PLTE", form.palette));
  if (!form.transparency.empty()) w.bytes(pngChunk("tRNS", form.transparency));
  w.bytes(pngChunk("IDAT", data));
  if (form.orientation > 0) w.bytes(pngChunk("eXIf", exif(form.orientation)));
  return w.bytes(pngChunk("IEND", {})).out;
}

Bytes tiff(int width, int height, const Samples& samples, const TiffForm& form) {
  const int rowsPerStrip = form.rowsPerStrip > 0 ? form.rowsPerStrip : height;
  const auto row = static_cast<std::size_t>(width) * static_cast<std::size_t>(form.channels);
  const bool big = form.bigEndian;
  Writer pixels(big);
  std::vector<std::uint64_t> offsets, counts;
  for (int y = 0; y < height; ++y) {
    if (y % rowsPerStrip == 0) {
      offsets.push_back(8 + pixels.out.size());
      counts.push_back(0);
    }
    const std::size_t before = pixels.out.size();
    if (form.bits < 8) {
      pixels.bytes(packedRow(samples.data() + static_cast<std::size_t>(y) * row, row, form.bits));
    } else {
      for (std::size_t i = 0; i < row; ++i)
        pixels.number(samples[static_cast<std::size_t>(y) * row + i], form.bits / 8);
    }
    counts.back() += pixels.out.size() - before;
  }
  if (pixels.out.size() % 2) pixels.number(0, 1);

  // Lists longer than a field's four bytes lie behind the pixels.
  Writer lists(big), fields(big);
  const std::uint64_t listsAt = 8 + pixels.out.size();
  int entries = 0;
  const auto field = [&](int tag, int width_, const std::vector<std::uint64_t>& values) {
    ++entries;
    fields.number(static_cast<std::uint64_t>(tag), 2).number(width_ == 2 ? 3 : 4, 2).number(values.size(), 4);
    Writer content(big);
    for (const auto v : values) content.number(v, width_);
    if (content.out.size() > 4) {
      fields.number(listsAt + lists.out.size(), 4);
      lists.bytes(content.out);
    } else {
      content.out.resize(4);
      fields.bytes(content.out);
    }
  };
  const auto channels = static_cast<std::size_t>(form.channels);
  field(256, 4, {static_cast<std::uint64_t>(width)});
  field(257, 4, {static_cast<std::uint64_t>(height)});
  field(258, 2, std::vector<std::uint64_t>(channels, static_cast<std::uint64_t>(form.bits)));
  field(259, 2, {1});
  field(262, 2, {static_cast<std::uint64_t>(form.photometric)});
  field(273, 4, offsets);
  field(274, 2, {static_cast<std::uint64_t>(form.orientation)});
  field(277, 2, {channels});
  field(278, 4, {static_cast<std::uint64_t>(rowsPerStrip)});
  field(279, 4, counts);
  if (form.channels == 4) field(338, 2, {static_cast<std::uint64_t>(form.opacity)});
  Writer w(big);
  w.text(big ? "MM" : "II").number(42, 2).number(listsAt + lists.out.size(), 4).bytes(pixels.out).bytes(lists.out);
  return w.number(static_cast<std::uint64_t>(entries), 2).bytes(fields.out).number(0, 4).out;
}

Bytes bmp(int width, int height, const Samples& samples, BmpForm form) {
  const int bytesPerPixel = form == BmpForm::Palette8 ? 1 : form == BmpForm::Rgb32 ? 4 : 3;
  const bool topDown = form == BmpForm::Rgb24TopDown;
  const std::uint64_t pixelsAt = 54 + (bytesPerPixel == 1 ? 1024 : 0);
  Writer pixels(false);
  for (int k = 0; k < height; ++k) {
    const auto y = static_cast<std::size_t>(topDown ? k : height - 1 - k);
    for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x) {
      const std::size_t i = y * static_cast<std::size_t>(width) + x;
      if (bytesPerPixel == 1) {
        pixels.number(samples[i], 1);
        continue;
      }
      pixels.number(samples[3 * i + 2], 1).number(samples[3 * i + 1], 1).number(samples[3 * i], 1);
      if (bytesPerPixel == 4) pixels.number(0, 1);  // said to mean nothing
    }
    while (pixels.out.size() % 4) pixels.number(0, 1);
  }
  Writer w(false);
  w.text("BM").number(pixelsAt + pixels.out.size(), 4).number(0, 4).number(pixelsAt, 4).number(40, 4);
  w.number(static_cast<std::uint64_t>(width), 4).number(static_cast<std::uint64_t>(topDown ? -height : height), 4);
  w.number(1, 2).number(static_cast<std::uint64_t>(8 * bytesPerPixel), 2).number(0, 4).number(pixels.out.size(), 4);
  w.number(2835, 4).number(2835, 4).number(0, 4).number(0, 4);
  if (bytesPerPixel == 1)
    for (std::uint64_t v = 0; v < 256; ++v) w.number(v, 1).number(v, 1).number(v, 1).number(0, 1);
  return w.bytes(pixels.out).out;
}

Bytes pnm(char kind, int width, int height, int maximum, const Samples& samples) {
  Writer w(true);
  w.text(std::string("P") + kind + "\n# a comment\n" + std::to_string(width) + " " + std::to_string(height) + "\n");
  if (kind != '1' && kind != '4') w.text(std::to_string(maximum) + "\n");
  const std::size_t row = samples.size() / static_cast<std::size_t>(height);
  for (int y = 0; y < height; ++y) {
    const std::uint16_t* at = samples.data() + static_cast<std::size_t>(y) * row;
    if (kind == '4')
      w.bytes(packedRow(at, row, 1));
    else
      for (std::size_t i = 0; i < row; ++i) {
        if (kind <= '3')
          w.text(std::to_string(at[i]) + (i + 1 == row ? "\n" : " "));
        else
          w.number(at[i], maximum > 255 ? 2 : 1);
      }
  }
  return w.out;
}

Bytes npy(const std::string& descr, bool fortran, int width, int height, const std::vector<double>& values) {
  std::string header = "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': (" +
                       std::to_string(height) + ", " + std::to_string(width) + "), }";
  while ((10 + header.size() + 1) % 64 != 0) header += ' ';
  header += '\n';
  Writer w(descr[0] == '>');
  w.text("\x93NUMPY").bytes({1, 0, static_cast<std::uint8_t>(header.size()), 0}).text(header);
  const auto value = [&](double v) {
    const int size = descr[2] - '0';
    if (descr[1] == 'f' && size == 4)
      w.number(std::bit_cast<std::uint32_t>(static_cast<float>(v)), 4);
    else if (descr[1] == 'f')
      w.number(std::bit_cast<std::uint64_t>(v), 8);
    else
      w.number(static_cast<std::uint64_t>(static_cast<std::int64_t>(v)), size);
  };
  const auto at = [&](int x, int y) {
    return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  };
  if (fortran) {
    for (int x = 0; x < width; ++x)
      for (int y = 0; y < height; ++y) value(at(x, y));
  } else {
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x) value(at(x, y));
  }
  return w.out;
}

Bytes jpeg(int width, int height, const Samples& samples, int channels, int orientation) {
  const Bytes plain = encoded(".jpg", matOf(width, height, samples, channels), {cv::IMWRITE_JPEG_QUALITY, 98});
  if (orientation == 0) return plain;
  Writer w(true);
  w.number(0xFFD8, 2).number(0xFFE1, 2);
  Writer body(true);
  body.text("Exif").number(0, 2).bytes(exif(orientation));
  w.number(body.out.size() + 2, 2).bytes(body.out);
  return w.bytes(Bytes(plain.begin() + 2, plain.end())).out;
}

Bytes losslessWebP(int width, int height, const Samples& samples, int channels, int orientation) {
  // Above 100 OpenCV writes without loss.
  const Bytes plain = encoded(".webp", matOf(width, height, samples, channels), {cv::IMWRITE_WEBP_QUALITY, 101});
  if (orientation == 0) return plain;
  Writer chunks(false);
  chunks.text("WEBPVP8X").number(10, 4).number(8, 4);  // 8: EXIF follows
  chunks.number(static_cast<std::uint64_t>(width - 1), 3).number(static_cast<std::uint64_t>(height - 1), 3);
  chunks.bytes(Bytes(plain.begin() + 12, plain.end()));
  const Bytes turned = exif(orientation);
  chunks.text("EXIF").number(turned.size(), 4).bytes(turned);
  Writer w(false);
  return w.text("RIFF").number(chunks.out.size(), 4).bytes(chunks.out).out;
}

Bytes cmykJpeg(int blocksAcross, int blocksDown, const Bytes& inks) {
  Writer w(true);
  w.number(0xFFD8, 2);
  w.number(0xFFEE, 2).number(14, 2).text("Adobe").number(100, 2).number(0, 2).number(0, 2).number(0, 1);
  w.number(0xFFDB, 2).number(67, 2).number(0, 1);
  for (int i = 0; i < 64; ++i) w.number(1, 1);
  w.number(0xFFC0, 2).number(8 + 3 * 4, 2).number(8, 1);
  w.number(static_cast<std::uint64_t>(8 * blocksDown), 2).number(static_cast<std::uint64_t>(8 * blocksAcross), 2);
  w.number(4, 1);
  for (std::uint64_t c = 1; c <= 4; ++c) w.number(c, 1).number(0x11, 1).number(0, 1);
  // Differences of up to 12 bits, each length with a code of four bits: 0000 to 1011.
  w.number(0xFFC4, 2).number(2 + 17 + 12, 2).number(0x00, 1);
  for (int length = 1; length <= 16; ++length) w.number(length == 4 ? 12 : 0, 1);
  for (std::uint64_t size = 0; size < 12; ++size) w.number(size, 1);
  // Of the other coefficients there is only the end, with the code 0.
  w.number(0xFFC4, 2).number(2 + 17 + 1, 2).number(0x10, 1);
  for (int length = 1; length <= 16; ++length) w.number(length == 1 ? 1 : 0, 1);
  w.number(0, 1);
  w.number(0xFFDA, 2).number(6 + 2 * 4, 2).number(4, 1);
  for (std::uint64_t c = 1; c <= 4; ++c) w.number(c, 1).number(0, 1);
  w.number(0, 1).number(63, 1).number(0, 1);

  std::vector<bool> bits;
  const auto code = [&](unsigned value, int length) {
    for (int b = length; b-- > 0;) bits.push_back(value >> b & 1);
  };
  int last[4] = {0, 0, 0, 0};
  for (std::size_t block = 0; block < area(blocksAcross, blocksDown); ++block)
    for (std::size_t c = 0; c < 4; ++c) {
      const int level = 8 * (inks[4 * block + c] - 128);  // the first coefficient of a block of one value
      const int step = level - last[c];
      last[c] = level;
      int size = 0;
      while (std::abs(step) >> size) ++size;
      code(static_cast<unsigned>(size), 4);
      code(static_cast<unsigned>(step < 0 ? step + (1 << size) - 1 : step), size);
      code(0, 1);
    }
  while (bits.size() % 8) bits.push_back(true);
  for (std::size_t i = 0; i < bits.size(); i += 8) {
    std::uint64_t byte = 0;
    for (std::size_t b = 0; b < 8; ++b) byte = byte << 1 | (bits[i + b] ? 1u : 0u);
    w.number(byte, 1);
    if (byte == 0xFF) w.number(0, 1);
  }
  return w.number(0xFFD9, 2).out;
}

}  // namespace sightline::sweep
