// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/dicom_pixels.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/base/error.h"

namespace sightline::readers::dicom {
namespace {

/// Two pixels share their colours: Y Y Cb Cr.
bool sharesColours(const Description& d) {
  return d.photometric == "YBR_FULL_422" || d.photometric == "YBR_PARTIAL_422";
}

DecodedFrame emptyFrame(const Description& d) {
  return {static_cast<std::uint32_t>(d.width),
          static_cast<std::uint32_t>(d.height),
          static_cast<std::uint32_t>(d.samples),
          static_cast<std::uint32_t>(d.bitsAllocated),
          d.hasSign,
          d.planar,
          d.photometric,
          {}};
}

/// The samples of a frame that is not compressed.
DecodedFrame nativeFrame(const File& file, const Description& d, int frame, const std::string& name) {
  const Bytes all = file.pixels->value;
  const bool shared = sharesColours(d);
  if (d.photometric == "YBR_PARTIAL_420" || (shared && (d.width % 2 != 0 || d.bitsAllocated != 8)))
    broken(name, message("is a DICOM file whose {1} pixels cannot be told apart", d.photometric));
  const std::uint64_t samples = d.pixels() * static_cast<std::uint64_t>(shared ? 2 : d.samples);
  const std::uint64_t bits = samples * static_cast<std::uint64_t>(d.bitsAllocated);
  const std::uint64_t first = bits * static_cast<std::uint64_t>(frame);
  if ((first + bits + 7) / 8 > all.size()) damaged(name, "is a DICOM file that ends within its pixels");
  DecodedFrame out = emptyFrame(d);
  if (d.bitsAllocated == 1) {  // the first pixel is the lowest bit; frames follow one another without a gap
    out.bitsAllocated = 8;
    out.bytes.resize(samples);
    for (std::uint64_t i = 0; i < samples; ++i)
      out.bytes[i] = static_cast<std::uint8_t>(all[(first + i) / 8] >> (first + i) % 8 & 1);
    return out;
  }
  const Bytes part = all.subspan(first / 8, bits / 8);
  if (shared) {
    out.planar = 0;
    out.bytes.reserve(part.size() / 2 * 3);
    for (std::size_t i = 0; i + 4 <= part.size(); i += 4)
      for (std::size_t pixel = 0; pixel < 2; ++pixel)
        out.bytes.insert(out.bytes.end(), {part[i + pixel], part[i + 2], part[i + 3]});
    return out;
  }
  out.bytes.assign(part.begin(), part.end());
  const auto size = static_cast<std::ptrdiff_t>(d.bitsAllocated / 8);
  if (file.bigEndian && size > 1)
    for (auto at = out.bytes.begin(); at != out.bytes.end(); at += size) std::reverse(at, at + size);
  return out;
}

/// The fragments of one frame (PS3.5 A.4).
std::vector<Bytes> fragmentsOf(const PixelData& pixels, int frames, int frame, const std::string& name) {
  const auto& all = pixels.fragments;
  if (all.empty()) damaged(name, "is a DICOM file that holds no pixels");
  if (frames == 1) return all;
  const auto wanted = static_cast<std::size_t>(frame), count = static_cast<std::size_t>(frames);
  if (all.size() == count) return {all[wanted]};
  std::vector<std::size_t> first;  // fragment of each frame
  if (pixels.offsets.size() == count) {
    for (const std::uint32_t offset : pixels.offsets)
      first.push_back(static_cast<std::size_t>(std::find(pixels.places.begin(), pixels.places.end(), offset) -
                                               pixels.places.begin()));
  } else {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (startsWith(all[i], "\xFF\xD8\xFF") || startsWith(all[i], "\xFF\x4F\xFF\x51")) first.push_back(i);
  }
  first.push_back(all.size());
  if (first.size() != count + 1 || first[wanted] >= first[wanted + 1] || first[wanted + 1] > all.size())
    damaged(name, message("is a DICOM file of {1} frames in {2} parts that cannot be told apart", count, all.size()));
  return {all.begin() + static_cast<std::ptrdiff_t>(first[wanted]),
          all.begin() + static_cast<std::ptrdiff_t>(first[wanted + 1])};
}

/// Runs of bytes (PS3.5 G.3.1), to the end of `to`. @returns whether they fill it
bool unpack(Bytes from, std::span<std::uint8_t> to) {
  std::size_t at = 0, done = 0;
  while (done < to.size() && at + 1 < from.size()) {
    const std::uint8_t code = from[at++];
    if (code == 128) continue;  // no operation
    const std::size_t length = std::min<std::size_t>(code < 128 ? code + 1 : 257 - code, to.size() - done);
    if (code < 128) {
      if (length > from.size() - at) return false;
      std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(at), length,
                  to.begin() + static_cast<std::ptrdiff_t>(done));
      at += static_cast<std::size_t>(code) + 1;
    } else {
      std::fill_n(to.begin() + static_cast<std::ptrdiff_t>(done), length, from[at++]);
    }
    done += length;
  }
  return done == to.size();
}

/// A frame in RLE (PS3.5 G): for each sample, its bytes from the highest on, each as a plane of its own.
DecodedFrame runLengthFrame(const std::vector<Bytes>& fragments, const Description& d, const std::string& name) {
  std::vector<std::uint8_t> all;
  for (const Bytes& part : fragments) all.insert(all.end(), part.begin(), part.end());
  const auto bytes = static_cast<std::size_t>(d.bitsAllocated) / 8, samples = static_cast<std::size_t>(d.samples);
  const std::size_t planes = samples * bytes;
  if (bytes == 0 || number(all, 0, 4, false) != planes)
    damaged(name, message("is a DICOM file whose RLE pixels are not in {1} parts", planes));
  DecodedFrame out = emptyFrame(d);
  out.planar = 0;
  out.bytes.resize(d.pixels() * planes);
  std::vector<std::uint8_t> plane(d.pixels());
  for (std::size_t p = 0; p < planes; ++p) {
    const std::size_t begin = number(all, 4 + 4 * p, 4, false).value_or(0);
    const std::size_t end = p + 1 < planes ? number(all, 8 + 4 * p, 4, false).value_or(0) : all.size();
    if (begin < 64 || begin > end || end > all.size() || !unpack(Bytes(all).subspan(begin, end - begin), plane))
      damaged(name, "is a DICOM file whose RLE pixels end early");
    std::uint8_t* to = out.bytes.data() + p / bytes * bytes + (bytes - 1 - p % bytes);
    for (std::size_t i = 0; i < plane.size(); ++i) to[i * planes] = plane[i];
  }
  return out;
}

/// Whether a JPEG of three components holds luma and colour differences, as it says itself: files call such pixels RGB.
/// Nothing where it does not say.
std::optional<bool> holdsLuma(Bytes jpeg) {
  if (!startsWith(jpeg, "\xFF\xD8")) return std::nullopt;
  std::size_t at = 2;
  while (number(jpeg, at, 1, true) == 0xFFu) {
    const auto marker = number(jpeg, at + 1, 1, true), length = number(jpeg, at + 2, 2, true);
    if (!marker || !length || *marker == 0xDA) return std::nullopt;
    if (*marker == 0xE0 && startsWith(jpeg, "JFIF", at + 4)) return true;
    if (*marker == 0xEE && startsWith(jpeg, "Adobe", at + 4) && *length >= 14)
      return number(jpeg, at + 15, 1, true).value_or(0) != 0;
    if (*marker >= 0xC0 && *marker <= 0xC3) {
      const auto component = [&](std::size_t i, std::size_t byte) {
        return number(jpeg, at + 10 + 3 * i + byte, 1, true);
      };
      if (component(0, 0) == std::uint32_t{'R'} && component(1, 0) == std::uint32_t{'G'}) return false;
      if (component(0, 1) != component(1, 1)) return true;  // fewer colours than pixels
    }
    at += 2 + *length;
  }
  return std::nullopt;
}

void requireDecoder(const std::string& syntax, const std::string& name) {
  static const std::vector<std::string> kKnown{
      "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70",
      "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91"};
  if (std::find(kKnown.begin(), kKnown.end(), syntax) == kKnown.end())
    throw Error(ErrorCode::BadFormat, name,
                message("is a DICOM file compressed as {1}, which is not read", syntaxName(syntax)),
                "Export it as 8-bit or 16-bit PNG or TIFF, or as DICOM without compression.");
}

/// Stored samples, one after the other, without bits that are none of theirs.
class StoredSamples {
 public:
  StoredSamples(const DecodedFrame& frame, const Description& d)
      : frame_(frame),
        size_(frame.bitsAllocated / 8),
        shift_(std::max(0, d.highBit + 1 - d.bitsStored)),
        mask_(d.bitsStored >= 32 ? 0xFFFFFFFFu : (1u << d.bitsStored) - 1),
        sign_(d.hasSign ? 1u << (std::min(d.bitsStored, 32) - 1) : 0) {}

  /// The bits of sample `i` as they stand there.
  [[nodiscard]] std::uint32_t bits(std::size_t i) const {
    std::uint32_t v = 0;
    for (std::size_t k = 0; k < size_; ++k) v |= static_cast<std::uint32_t>(frame_.bytes[i * size_ + k]) << 8 * k;
    return v;
  }
  /// What they say.
  [[nodiscard]] std::int64_t value(std::uint32_t bits) const {
    const std::uint32_t v = bits >> shift_ & mask_;
    return sign_ && (v & sign_) ? static_cast<std::int64_t>(v) - 2 * static_cast<std::int64_t>(sign_) : v;
  }

 private:
  const DecodedFrame& frame_;
  std::size_t size_;
  int shift_;
  std::uint32_t mask_, sign_;
};

void greyValues(const DecodedFrame& frame, const Description& d, StoredImage& out) {
  const StoredSamples samples(frame, d);
  const auto meant = [&](std::uint32_t bits) {
    const auto v = static_cast<double>(samples.value(bits));
    return static_cast<float>(d.modality ? d.modality->at(v) : d.slope * v + d.intercept);
  };
  out.real.resize(d.pixels());
  if (frame.bitsAllocated > 16) {
    for (std::size_t i = 0; i < out.real.size(); ++i) out.real[i] = meant(samples.bits(i));
    return;
  }
  std::vector<float> table(std::size_t{1} << frame.bitsAllocated);
  for (std::size_t bits = 0; bits < table.size(); ++bits) table[bits] = meant(static_cast<std::uint32_t>(bits));
  for (std::size_t i = 0; i < out.real.size(); ++i) out.real[i] = table[samples.bits(i)];
}

void realValues(const DecodedFrame& frame, const Description& d, StoredImage& out) {
  out.real.resize(d.pixels());
  const std::uint8_t* from = frame.bytes.data();
  for (std::size_t i = 0; i < out.real.size(); ++i) {
    double v = 0;
    if (frame.bitsAllocated == 32) {
      float single = 0;
      std::memcpy(&single, from + 4 * i, 4);
      v = static_cast<double>(single);
    } else {
      std::memcpy(&v, from + 8 * i, 8);
    }
    out.real[i] = static_cast<float>(d.slope * v + d.intercept);
  }
}

void paletteColours(const DecodedFrame& frame, const Description& d, StoredImage& out) {
  const StoredSamples samples(frame, d);
  int bits = 0;
  for (const LookupTable& table : d.palette) bits = std::max(bits, table.bits);
  out.white = (1 << bits) - 1;
  const auto fill = [&](auto& to) {
    to.resize(d.pixels() * 3);
    for (std::size_t i = 0; i < d.pixels(); ++i) {
      const auto v = static_cast<double>(samples.value(samples.bits(i)));
      for (std::size_t c = 0; c < 3; ++c)
        to[3 * i + c] = static_cast<typename std::decay_t<decltype(to)>::value_type>(
            std::min<double>(out.white, d.palette[c].at(v)));
    }
  };
  if (bits <= 8)
    fill(out.eight);
  else
    fill(out.sixteen);
}

std::uint8_t rounded(double v) { return static_cast<std::uint8_t>(std::clamp(std::floor(v + 0.5), 0.0, 255.0)); }

/// Luma and two colour differences as RGB (PS3.3 C.7.6.3.1.2). @param partial  black is 16 and white 235
void toRgb(std::vector<std::uint8_t>& samples, bool partial) {
  for (std::size_t i = 0; i + 2 < samples.size(); i += 3) {
    const double scale = partial ? 255.0 / 219 : 1, spread = partial ? 255.0 / 224 : 1;
    const double y = (samples[i] - (partial ? 16 : 0)) * scale;
    const double cb = (samples[i + 1] - 128) * spread, cr = (samples[i + 2] - 128) * spread;
    samples[i] = rounded(y + 1.402 * cr);
    samples[i + 1] = rounded(y - 0.344136 * cb - 0.714136 * cr);
    samples[i + 2] = rounded(y + 1.772 * cb);
  }
}

void colours(const DecodedFrame& frame, const Description& d, const std::string& name, StoredImage& out) {
  const std::size_t size = frame.bitsAllocated / 8, count = d.pixels();
  const bool luma = frame.photometric.starts_with("YBR_FULL") || frame.photometric.starts_with("YBR_PARTIAL");
  if (luma && size != 1)
    throw Error(ErrorCode::BadFormat, name,
                message("is a DICOM file of {1} with more than 8 bits, which is not read", frame.photometric),
                "Export it as 16-bit PNG or TIFF.");
  const StoredSamples samples(frame, d);
  const auto fill = [&](auto& to) {
    to.resize(count * 3);
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t c = 0; c < 3; ++c)
        to[3 * i + c] = static_cast<typename std::decay_t<decltype(to)>::value_type>(
            samples.value(samples.bits(frame.planar ? c * count + i : 3 * i + c)));
  };
  out.white = (1 << std::min(d.bitsStored, 16)) - 1;
  if (size == 1)
    fill(out.eight);
  else
    fill(out.sixteen);
  if (luma) toRgb(out.eight, frame.photometric.starts_with("YBR_PARTIAL"));
}

}  // namespace

DecodedFrame frameOf(const File& file, const Description& d, int frame, const std::string& name) {
  if (!file.pixels->encapsulated) {
    if (isCompressed(file.syntax) && syntaxName(file.syntax) != file.syntax)
      broken(name,
             message("is a DICOM file said to be compressed as {1} whose pixels are not", syntaxName(file.syntax)));
    return nativeFrame(file, d, frame, name);
  }
  const std::vector<Bytes> fragments = fragmentsOf(*file.pixels, d.frames, frame, name);
  if (file.syntax == "1.2.840.10008.1.2.5") return runLengthFrame(fragments, d, name);
  requireDecoder(file.syntax, name);
  const CodedFrame coded{static_cast<std::uint32_t>(d.width),
                         static_cast<std::uint32_t>(d.height),
                         static_cast<std::uint32_t>(d.samples),
                         static_cast<std::uint32_t>(d.bitsAllocated),
                         static_cast<std::uint32_t>(d.bitsStored),
                         static_cast<std::uint32_t>(d.highBit),
                         d.hasSign,
                         d.planar,
                         d.photometric,
                         file.syntax,
                         fragments};
  DecodedFrame decoded = decodeApart(coded, name);
  if (const auto luma = holdsLuma(fragments.front()); luma && d.samples == 3)
    decoded.photometric = *luma ? "YBR_FULL" : "RGB";
  return decoded;
}

StoredImage meaningOf(const DecodedFrame& frame, const Description& d, const std::string& name) {
  if (static_cast<int>(frame.width) != d.width || static_cast<int>(frame.height) != d.height)
    broken(name, message("states {1} x {2} pixels and holds {3} x {4}", d.width, d.height, frame.width, frame.height));
  const std::size_t samples = d.pixels() * static_cast<std::size_t>(d.samples);
  if (static_cast<int>(frame.samples) != d.samples || frame.bitsAllocated % 8 != 0 || frame.bitsAllocated == 0 ||
      frame.bytes.size() < samples * (frame.bitsAllocated / 8))
    broken(name, message("is a DICOM file whose pixels do not have {1} samples each", d.samples));
  StoredImage out;
  out.width = d.width;
  out.height = d.height;
  if (d.isGrey()) {
    out.viewing = d.viewing;
    if (d.reals)
      realValues(frame, d, out);
    else
      greyValues(frame, d, out);
    return out;
  }
  out.channels = 3;
  if (d.photometric == "PALETTE COLOR")
    paletteColours(frame, d, out);
  else
    colours(frame, d, name, out);
  return out;
}

}  // namespace sightline::readers::dicom
