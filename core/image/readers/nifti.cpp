// SPDX-License-Identifier: GPL-3.0-or-later
// NIfTI-1 and NIfTI-2 (nifti1.h and nifti2.h of the NIfTI Data Format Working Group), one file, plain or in gzip. Each
// slice along the third axis is an image. Where the header knows how the volume lies in the body, slices are turned as
// radiologists look at them: the person's left, or back, comes last in a row, and the front, or the top of the body, is
// above.
#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/image/readers/bytes.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 2> kNiftiExtensions{".nii", ".nii.gz"};
constexpr std::size_t kNiftiHeader = 540;  // of the second version, the longer one

bool isGzip(Bytes b) { return startsWith(b, "\x1F\x8B"); }

/// Part of what a gzip file holds, without keeping what lies before it. @return shorter where it ends early
std::vector<std::uint8_t> unzipped(Bytes b, std::uint64_t from, std::size_t count) {
  std::vector<std::uint8_t> out, chunk(1 << 16);
  z_stream stream{};
  if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) return out;
  stream.next_in = const_cast<Bytef*>(b.data());
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(b.size(), std::numeric_limits<uInt>::max()));
  std::uint64_t place = 0;  // of the chunk
  while (out.size() < count) {
    stream.next_out = chunk.data();
    stream.avail_out = static_cast<uInt>(chunk.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    const std::size_t got = chunk.size() - stream.avail_out;
    const auto skip = static_cast<std::size_t>(std::min<std::uint64_t>(got, from > place ? from - place : 0));
    const std::size_t taken = std::min(got - skip, count - out.size());
    out.insert(out.end(), chunk.begin() + static_cast<std::ptrdiff_t>(skip),
               chunk.begin() + static_cast<std::ptrdiff_t>(skip + taken));
    place += got;
    if (status == Z_STREAM_END && stream.avail_in > 0 && inflateReset(&stream) == Z_OK) continue;  // of several members
    if (status != Z_OK || (got == 0 && stream.avail_in == 0)) break;
  }
  inflateEnd(&stream);
  return out;
}

std::vector<std::uint8_t> niftiStart(Bytes b) {
  if (isGzip(b)) return unzipped(b, 0, kNiftiHeader);
  return {b.begin(), b.begin() + static_cast<std::ptrdiff_t>(std::min(b.size(), kNiftiHeader))};
}

bool isNiftiStart(Bytes b) {
  return startsWith(b, std::string_view("n+1\0", 4), 344) || startsWith(b, std::string_view("n+2\0", 4), 4);
}

bool isNifti(Bytes b) {
  if (!isGzip(b)) return isNiftiStart(b);
  const auto start = niftiStart(b);
  return isNiftiStart(start);
}

/// Kinds of values, by their numbers in the standard.
enum NiftiType : std::uint32_t {
  NiftiUint8 = 2,
  NiftiInt16 = 4,
  NiftiInt32 = 8,
  NiftiFloat32 = 16,
  NiftiFloat64 = 64,
  NiftiRgb24 = 128,
  NiftiInt8 = 256,
  NiftiUint16 = 512,
  NiftiUint32 = 768,
  NiftiInt64 = 1024,
  NiftiUint64 = 1280,
  NiftiRgba32 = 2304
};

std::size_t niftiBytes(std::uint32_t type) {
  switch (type) {
    case NiftiUint8:
    case NiftiInt8: return 1;
    case NiftiInt16:
    case NiftiUint16: return 2;
    case NiftiRgb24: return 3;
    case NiftiInt32:
    case NiftiUint32:
    case NiftiFloat32:
    case NiftiRgba32: return 4;
    case NiftiInt64:
    case NiftiUint64:
    case NiftiFloat64: return 8;
    default: return 0;
  }
}

/// Axis and direction in the body of one axis of the volume: 0 towards the right (or away from it), 1 front, 2 top.
struct NiftiDirection {
  int axis = 0;
  bool positive = true;
};

/// What the header says.
struct NiftiVolume {
  bool big = false;
  std::uint32_t type = 0;
  std::int64_t columns = 0, rows = 0, slices = 1, volumes = 1;
  std::uint64_t offset = 0;
  double slope = 1, intercept = 0;
  double least = 0, most = 0;  ///< what is to be shown as black and as white; equal: not said
  double aspect = 1;           ///< height of a stored pixel over its width
  /// Of columns and rows; nothing where the header does not say how the volume lies in the body.
  std::optional<std::array<NiftiDirection, 2>> lies;

  [[nodiscard]] bool isColour() const { return type == NiftiRgb24 || type == NiftiRgba32; }
  [[nodiscard]] bool transposed() const { return lies && (*lies)[0].axis > (*lies)[1].axis; }
  [[nodiscard]] std::uint64_t bytes() const {  // of one volume
    return static_cast<std::uint64_t>(columns) * static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(slices) *
           niftiBytes(type);
  }
};

using NiftiMatrix = std::array<std::array<double, 3>, 3>;  // [axis in the body][axis of the volume]

/// Which axis of the body each axis of the volume is nearest to: the nearest pair first. Nothing where it has no
/// length.
std::optional<std::array<NiftiDirection, 2>> directionsOf(NiftiMatrix m) {
  for (std::size_t c = 0; c < 3; ++c) {
    const double length = std::hypot(m[0][c], m[1][c], m[2][c]);
    if (!(length > 0) || !std::isfinite(length)) return std::nullopt;
    for (auto& row : m) row[c] /= length;
  }
  std::array<NiftiDirection, 3> out;
  std::array<bool, 3> takenAxis{}, takenColumn{};
  for (int round = 0; round < 3; ++round) {
    double nearest = -1;
    std::size_t axis = 0, column = 0;
    for (std::size_t a = 0; a < 3; ++a)
      for (std::size_t c = 0; c < 3; ++c)
        if (!takenAxis[a] && !takenColumn[c] && std::abs(m[a][c]) > nearest) {
          nearest = std::abs(m[a][c]);
          axis = a;
          column = c;
        }
    takenAxis[axis] = takenColumn[column] = true;
    out[column] = {static_cast<int>(axis), m[axis][column] > 0};
  }
  return std::array{out[0], out[1]};
}

/// Fields of the header, whichever version it is.
class NiftiFields {
 public:
  NiftiFields(Bytes b, const std::string& name) : b_(b), name_(name) {
    big_ = number(b, 0, 4, true) == 348u || number(b, 0, 4, true) == 540u;
    second_ = number(b, 0, 4, big_) == 540u;
    if (!second_ && number(b, 0, 4, big_) != 348u) broken(name, "is a NIfTI file with a broken header");
    if (b.size() < (second_ ? kNiftiHeader : 348)) damaged(name, "is a NIfTI file that ends within its header");
  }

  NiftiVolume read() {
    NiftiVolume v;
    v.big = big_;
    v.type = whole(second_ ? 12 : 70, 2);
    if (niftiBytes(v.type) == 0)
      throw Error(ErrorCode::BadFormat, name_,
                  message("is a NIfTI file with values of kind {1}, which is not read (complex numbers, more than 64 "
                          "bits, or single bits)",
                          v.type),
                  "Save it with whole numbers, real numbers or RGB colours.");
    readSize(v);
    const double offset = second_ ? static_cast<double>(wide(168)) : real(108);
    if (!(offset >= 0 && offset < 1e15)) broken(name_, "is a NIfTI file that does not say where its values begin");
    v.offset = static_cast<std::uint64_t>(offset);
    if (const double slope = real(second_ ? 176 : 112); std::isfinite(slope) && slope != 0) {
      v.slope = slope;
      v.intercept = real(second_ ? 184 : 116);
      if (!std::isfinite(v.intercept)) v.intercept = 0;
    }
    v.most = real(second_ ? 192 : 124);
    v.least = real(second_ ? 200 : 128);
    if (!(v.most > v.least) || !std::isfinite(v.most - v.least)) v.most = v.least = 0;
    const double across = std::abs(spacing(1)), down = std::abs(spacing(2));
    constexpr double kMost = 20;  // as for DICOM: nonsense is not to take the memory
    if (across > 0 && down > 0 && down / across <= kMost && across / down <= kMost) v.aspect = down / across;
    v.lies = lies();
    return v;
  }

 private:
  void readSize(NiftiVolume& v) {
    const auto dimension = [&](std::size_t i) -> std::int64_t {
      return second_ ? wide(16 + 8 * i) : static_cast<std::int16_t>(whole(40 + 2 * i, 2));
    };
    const std::int64_t axes = dimension(0);
    if (axes < 1 || axes > 7) broken(name_, message("is a NIfTI file that says it has {1} axes", axes));
    constexpr std::int64_t kMostFrames = 100'000;
    v.columns = dimension(1);
    v.rows = axes >= 2 ? dimension(2) : 1;
    for (std::size_t i = 3; i <= static_cast<std::size_t>(axes); ++i) {
      const std::int64_t size = std::max<std::int64_t>(1, dimension(i));
      (i == 3 ? v.slices : v.volumes) *= std::min(size, kMostFrames + 1);
      if (v.slices * v.volumes > kMostFrames)
        broken(name_, message("is a NIfTI file of more than {1} slices", kMostFrames));
    }
  }
  [[nodiscard]] std::optional<std::array<NiftiDirection, 2>> lies() const {
    NiftiMatrix m{};
    const std::size_t size = second_ ? 8 : 4;
    const auto code = [&](std::size_t first, std::size_t second) {
      return second_ ? static_cast<std::int32_t>(whole(second, 4)) : static_cast<std::int16_t>(whole(first, 2));
    };
    if (code(254, 348) > 0) {  // the affine transformation ("sform")
      for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
          m[row][column] = real((second_ ? 400 : 280) + (4 * row + column) * size);
      if (const auto found = directionsOf(m)) return found;
    }
    if (code(252, 344) <= 0) return std::nullopt;
    const std::size_t at = second_ ? 352 : 256;  // the rotation ("qform"), a quaternion whose first part is left out
    const double b = real(at), c = real(at + size), d = real(at + 2 * size);
    const double a = std::sqrt(std::max(0.0, 1 - (b * b + c * c + d * d)));
    const double hand = spacing(0) < 0 ? -1 : 1;
    m = {{{a * a + b * b - c * c - d * d, 2 * (b * c - a * d), hand * 2 * (b * d + a * c)},
          {2 * (b * c + a * d), a * a + c * c - b * b - d * d, hand * 2 * (c * d - a * b)},
          {2 * (b * d - a * c), 2 * (c * d + a * b), hand * (a * a + d * d - b * b - c * c)}}};
    return directionsOf(m);
  }
  [[nodiscard]] double spacing(std::size_t i) const { return real(second_ ? 104 + 8 * i : 76 + 4 * i); }
  [[nodiscard]] std::uint32_t whole(std::size_t at, int size) const { return number(b_, at, size, big_).value_or(0); }
  [[nodiscard]] std::int64_t wide(std::size_t at) const {
    const std::uint64_t first = whole(at, 4), second = whole(at + 4, 4);
    return static_cast<std::int64_t>(big_ ? first << 32 | second : second << 32 | first);
  }
  /// A real number of 4 bytes in the first version and of 8 in the second.
  [[nodiscard]] double real(std::size_t at) const {
    return second_ ? std::bit_cast<double>(wide(at)) : static_cast<double>(std::bit_cast<float>(whole(at, 4)));
  }

  Bytes b_;
  const std::string& name_;
  bool big_ = false, second_ = false;
};

NiftiVolume niftiVolume(Bytes b, const std::string& name) {
  const auto start = niftiStart(b);
  return NiftiFields(start, name).read();
}

ImageHeader niftiHeader(Bytes b, const std::string& name) {
  const NiftiVolume v = niftiVolume(b, name);
  ImageHeader h;
  setSize(h, name, v.transposed() ? v.rows : v.columns, v.transposed() ? v.columns : v.rows);
  h.frames = static_cast<int>(v.slices * v.volumes);
  h.windowed = !v.isColour();
  h.pixelAspect = v.transposed() ? 1 / v.aspect : v.aspect;
  const auto volumes = static_cast<std::uint64_t>(v.volumes);
  if (!isGzip(b) && (v.offset > b.size() || (b.size() - v.offset) / volumes < v.bytes()))
    h.cutOff = "its last slices are missing";
  return h;
}

/// Calls `take(index, value)` for values of a type, in this machine's byte order.
template <class T, class Take>
void eachValue(Bytes raw, bool big, std::size_t first, std::size_t count, const Take& take) {
  for (std::size_t i = 0; i < count; ++i) {
    std::array<std::uint8_t, sizeof(T)> bytes;
    std::memcpy(bytes.data(), raw.data() + (first + i) * sizeof(T), sizeof(T));
    if (big) std::reverse(bytes.begin(), bytes.end());
    take(i, static_cast<double>(std::bit_cast<T>(bytes)));
  }
}

template <class Take>
void eachValue(const NiftiVolume& v, Bytes raw, std::size_t first, std::size_t count, const Take& take) {
  switch (v.type) {
    case NiftiUint8: return eachValue<std::uint8_t>(raw, v.big, first, count, take);
    case NiftiInt8: return eachValue<std::int8_t>(raw, v.big, first, count, take);
    case NiftiInt16: return eachValue<std::int16_t>(raw, v.big, first, count, take);
    case NiftiUint16: return eachValue<std::uint16_t>(raw, v.big, first, count, take);
    case NiftiInt32: return eachValue<std::int32_t>(raw, v.big, first, count, take);
    case NiftiUint32: return eachValue<std::uint32_t>(raw, v.big, first, count, take);
    case NiftiInt64: return eachValue<std::int64_t>(raw, v.big, first, count, take);
    case NiftiUint64: return eachValue<std::uint64_t>(raw, v.big, first, count, take);
    case NiftiFloat32: return eachValue<float>(raw, v.big, first, count, take);
    case NiftiFloat64: return eachValue<double>(raw, v.big, first, count, take);
    default: return;
  }
}

/// What is black and what is white: as the header says; of 8 bits, all that they can say; else the smallest and the
/// largest value of the whole volume, so that its slices are seen alike.
Viewing niftiViewing(const NiftiVolume& v, Bytes volume) {
  Viewing out;
  out.function = WindowFunction::LinearExact;
  if (v.least < v.most)
    out.windows.push_back({v.least + (v.most - v.least) / 2, v.most - v.least, out.function, {}, "cal_min, cal_max"});
  double least = std::numeric_limits<double>::infinity(), most = -least;
  if (v.type == NiftiUint8) {
    least = 0;
    most = 255;
  } else {
    eachValue(v, volume, 0, volume.size() / niftiBytes(v.type), [&](std::size_t, double value) {
      if (!std::isfinite(value)) return;
      least = std::min(least, value);
      most = std::max(most, value);
    });
  }
  if (least > most) return out;
  out.black = v.slope * least + v.intercept;
  out.white = v.slope * most + v.intercept;
  if (out.black > out.white) std::swap(out.black, out.white);
  return out;
}

/// Samples of a slice, turned as it is looked at.
template <class Sample>
std::vector<Sample> niftiTurned(const NiftiVolume& v, const std::vector<Sample>& stored, std::size_t channels) {
  if (!v.lies) return stored;
  const auto columns = static_cast<std::size_t>(v.columns), rows = static_cast<std::size_t>(v.rows);
  const bool transposed = v.transposed();
  // What grows towards right, front or top is turned round: these come first in a row and in a column.
  const auto [flipColumns, flipRows] = std::pair{(*v.lies)[0].positive, (*v.lies)[1].positive};
  const std::size_t width = transposed ? rows : columns, height = transposed ? columns : rows;
  std::vector<Sample> out(stored.size());
  for (std::size_t y = 0; y < height; ++y)
    for (std::size_t x = 0; x < width; ++x) {
      std::size_t i = transposed ? y : x, j = transposed ? x : y;
      if (flipColumns) i = columns - 1 - i;
      if (flipRows) j = rows - 1 - j;
      for (std::size_t c = 0; c < channels; ++c)
        out[(y * width + x) * channels + c] = stored[(j * columns + i) * channels + c];
    }
  return out;
}

StoredImage decodeNifti(Bytes b, const DecodeOptions& options) {
  const NiftiVolume v = niftiVolume(b, options.name);
  const auto slice = static_cast<std::size_t>(options.frame % v.slices);
  const std::uint64_t from = v.offset + static_cast<std::uint64_t>(options.frame / v.slices) * v.bytes();
  constexpr std::uint64_t kMostBytes = std::uint64_t{2} << 30;
  if (v.bytes() > kMostBytes)
    throw Error(ErrorCode::BadFormat, options.name, "is a NIfTI volume of more than 2 GiB", "Make it smaller.");
  std::vector<std::uint8_t> inflated;
  if (isGzip(b)) inflated = unzipped(b, from, static_cast<std::size_t>(v.bytes()));
  const Bytes all = isGzip(b) ? Bytes(inflated) : b.subspan(std::min<std::size_t>(b.size(), from));
  if (all.size() < v.bytes()) damaged(options.name, "is a NIfTI file that ends within its values, or is damaged");
  const Bytes volume = all.first(static_cast<std::size_t>(v.bytes()));
  StoredImage out;
  out.width = options.header.width;
  out.height = options.header.height;
  const auto pixels = static_cast<std::size_t>(v.columns) * static_cast<std::size_t>(v.rows);
  if (v.isColour()) {
    out.channels = v.type == NiftiRgb24 ? 3 : 4;
    const auto channels = static_cast<std::size_t>(out.channels);
    const Bytes part = volume.subspan(slice * pixels * channels, pixels * channels);
    out.eight = niftiTurned(v, std::vector<std::uint8_t>(part.begin(), part.end()), channels);
    return out;
  }
  std::vector<float> stored(pixels);
  eachValue(v, volume, slice * pixels, pixels,
            [&](std::size_t i, double value) { stored[i] = static_cast<float>(v.slope * value + v.intercept); });
  out.real = niftiTurned(v, stored, 1);
  out.viewing = niftiViewing(v, volume);
  return out;
}

}  // namespace

const ImageReader kNiftiReader{"NIfTI", kNiftiExtensions, isNifti, niftiHeader, decodeNifti};

}  // namespace sightline
