// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy.h"

#include <array>
#include <bit>
#include <cctype>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <optional>

#include "core/base/error.h"
#include "core/base/files.h"

namespace sightline {
namespace {

[[noreturn]] void bad(const std::string& name, const Message& problem) {
  throw Error(ErrorCode::BadFormat, name, problem,
              "Save it again in Python: numpy.save(file, array.astype('float32')).");
}

std::size_t itemSize(const std::string& dtype) {
  if (dtype.size() < 3) return 0;
  const auto size = static_cast<std::size_t>(dtype[2] - '0');
  switch (dtype[1]) {
    case 'b': return size == 1 ? 1 : 0;
    case 'i':
    case 'u': return size == 1 || size == 2 || size == 4 || size == 8 ? size : 0;
    case 'f': return size == 2 || size == 4 || size == 8 ? size : 0;
    default: return 0;
  }
}

float halfToFloat(std::uint16_t h) {
  const int sign = h >> 15, exponent = (h >> 10) & 31, mantissa = h & 1023;
  float v;
  if (exponent == 0)
    v = std::ldexp(static_cast<float>(mantissa), -24);
  else if (exponent == 31)
    v = mantissa ? std::numeric_limits<float>::quiet_NaN() : std::numeric_limits<float>::infinity();
  else
    v = std::ldexp(static_cast<float>(mantissa + 1024), exponent - 25);
  return sign ? -v : v;
}

template <class From, class To>
void widen(const std::vector<std::uint8_t>& bytes, std::vector<To>& out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    From v;
    std::memcpy(&v, bytes.data() + i * sizeof(From), sizeof(From));
    out[i] = static_cast<To>(v);  // NOLINT(bugprone-signed-char-misuse): small numbers, not text
  }
}

template <class To>
std::vector<To> convert(const NpyArray& array) {
  std::vector<To> out(array.size());
  const char kind = array.dtype.at(1), width = array.dtype.at(2);
  const auto& b = array.bytes;
  if (kind == 'f' && width == '4')
    widen<float>(b, out);
  else if (kind == 'f' && width == '8')
    widen<double>(b, out);
  else if (kind == 'f') {
    for (std::size_t i = 0; i < out.size(); ++i) {
      std::uint16_t h;
      std::memcpy(&h, b.data() + 2 * i, 2);
      out[i] = static_cast<To>(halfToFloat(h));
    }
  } else if (kind == 'u' || kind == 'b') {
    if (width == '1')
      widen<std::uint8_t>(b, out);
    else if (width == '2')
      widen<std::uint16_t>(b, out);
    else if (width == '4')
      widen<std::uint32_t>(b, out);
    else
      widen<std::uint64_t>(b, out);
  } else {
    if (width == '1')
      widen<std::int8_t>(b, out);
    else if (width == '2')
      widen<std::int16_t>(b, out);
    else if (width == '4')
      widen<std::int32_t>(b, out);
    else
      widen<std::int64_t>(b, out);
  }
  return out;
}

/// Text after 'key': in the header's Python dictionary, or nothing.
std::optional<std::string> headerValue(const std::string& header, const std::string& key) {
  const auto at = header.find("'" + key + "'");
  if (at == std::string::npos) return std::nullopt;
  const auto colon = header.find(':', at);
  if (colon == std::string::npos) return std::nullopt;
  const auto begin = header.find_first_not_of(' ', colon + 1);
  return begin == std::string::npos ? std::nullopt : std::optional(header.substr(begin));
}

}  // namespace

std::size_t NpyArray::size() const {
  std::size_t n = 1;
  for (const auto d : shape) n *= static_cast<std::size_t>(d);
  return n;
}

std::vector<float> NpyArray::asFloat() const { return convert<float>(*this); }
std::vector<double> NpyArray::asDouble() const { return convert<double>(*this); }
std::vector<std::int64_t> NpyArray::asInt() const { return convert<std::int64_t>(*this); }

bool looksLikeNpy(std::span<const std::uint8_t> file) {
  static constexpr char kMagic[] = "\x93NUMPY";
  return file.size() >= 10 && std::memcmp(file.data(), kMagic, 6) == 0;
}

bool isNpyFile(const std::filesystem::path& path) {
  try {
    return looksLikeNpy(readFileStart(path, 10));
  } catch (const Error&) {
    return false;  // whoever reads it says why
  }
}

namespace {

/// What stands before the values.
struct NpyHeader {
  std::string dtype;
  std::vector<std::int64_t> shape;
  bool fortran = false;
  std::size_t item = 0, count = 0, dataAt = 0;
};

/// Limits come before anything is allocated: a file's header may claim anything.
NpyHeader parseNpyHeader(std::span<const std::uint8_t> file, const std::string& name) {
  constexpr std::size_t kLongestHeader = 64 * 1024, kMostDimensions = 32;  // as numpy's; numpy writes 128 bytes
  if (!looksLikeNpy(file)) bad(name, "is not a .npy file");
  const int major = file[6];
  std::size_t headerSize = file[8] | file[9] << 8, headerAt = 10;
  if (major >= 2) {
    if (file.size() < 12) bad(name, "ends within its header");
    headerSize |= static_cast<std::size_t>(file[10]) << 16 | static_cast<std::size_t>(file[11]) << 24;
    headerAt = 12;
  }
  if (major < 1 || major > 3) bad(name, message("has .npy version {1}; versions 1 to 3 can be read", major));
  if (headerSize > kLongestHeader)
    bad(name, message("has a header of {1} bytes, at most {2} are read", headerSize, kLongestHeader));
  if (headerSize > file.size() - headerAt) bad(name, "ends within its header");
  const std::string header(file.begin() + static_cast<std::ptrdiff_t>(headerAt),
                           file.begin() + static_cast<std::ptrdiff_t>(headerAt + headerSize));
  const auto descr = headerValue(header, "descr"), order = headerValue(header, "fortran_order"),
             shape = headerValue(header, "shape");
  if (!descr || !order || !shape || descr->size() < 5 || descr->front() != '\'' || shape->front() != '(')
    bad(name, "has an unreadable header");

  NpyHeader out;
  out.dtype = descr->substr(1, 3);
  out.item = itemSize(out.dtype);
  if (out.item == 0 || (*descr)[4] != '\'')
    bad(name, message("holds values of type {1}, numbers are needed", descr->substr(0, descr->find('\'', 1) + 1)));
  if (out.dtype[0] == '>' && out.item > 1) bad(name, "is big-endian, little-endian is needed");
  out.fortran = order->rfind("True", 0) == 0;
  out.dataAt = headerAt + headerSize;

  std::size_t count = 1;
  bool empty = false;
  const std::size_t most = kMaximumNpyBytes / out.item;
  for (std::size_t i = 1; i < shape->size() && (*shape)[i] != ')';) {
    if (const char c = (*shape)[i]; !std::isdigit(static_cast<unsigned char>(c))) {
      if (c != ',' && c != ' ' && c != 'L') bad(name, "has an impossible shape");  // L: whole numbers of Python 2
      ++i;
      continue;
    }
    std::int64_t d = 0;
    for (; i < shape->size() && std::isdigit(static_cast<unsigned char>((*shape)[i])); ++i) {
      d = d * 10 + ((*shape)[i] - '0');
      if (d > (std::int64_t{1} << 40)) bad(name, "has an impossible shape");
    }
    out.shape.push_back(d);
    if (out.shape.size() > kMostDimensions) bad(name, message("has more than {1} dimensions", kMostDimensions));
    empty = empty || d == 0;
    // Bounded before every product, so that a hostile shape can neither overflow nor allocate.
    if (d != 0 && count > most / static_cast<std::size_t>(d))
      throw Error(ErrorCode::BadFormat, name,
                  message("claims more than {1} MiB of values, more are not read", kMaximumNpyBytes >> 20),
                  "Save one map per file, not larger than its image.");
    if (d != 0) count *= static_cast<std::size_t>(d);
  }
  out.count = empty ? 0 : count;
  return out;
}

/// The shape of one map: leading and trailing dimensions of 1 dropped.
std::vector<std::int64_t> planeShape(std::vector<std::int64_t> shape, const std::string& name) {
  const auto all = shape;
  while (shape.size() > 2 && shape.front() == 1) shape.erase(shape.begin());
  while (shape.size() > 2 && shape.back() == 1) shape.pop_back();
  if (shape.size() != 2 || shape[0] == 0 || shape[1] == 0) {
    std::string text;
    for (const auto d : all) text += (text.empty() ? "" : " x ") + std::to_string(d);
    throw Error(ErrorCode::BadFormat, name, message("has shape ({1}), one map of height x width is needed", text),
                "Save one map per file.");
  }
  if (shape[0] * shape[1] > kMaximumPixels)
    throw Error(
        ErrorCode::BadFormat, name,
        message("is {1} x {2}, at most {3} million values are read", shape[1], shape[0], kMaximumPixels / 1'000'000),
        "Make it smaller.");
  return shape;
}

}  // namespace

NpyArray parseNpy(std::span<const std::uint8_t> file, const std::string& name) {
  const NpyHeader header = parseNpyHeader(file, name);
  const std::size_t item = header.item, count = header.count;
  if (count > (file.size() - header.dataAt) / item) bad(name, "is cut off: its shape needs more data than it has");
  NpyArray array{header.dtype, header.shape, {}};
  const auto* data = file.data() + header.dataAt;
  array.bytes.assign(data, data + count * item);
  if (header.fortran && array.shape.size() > 1) {
    std::vector<std::uint8_t> c(array.bytes.size());
    std::vector<std::int64_t> index(array.shape.size(), 0);
    for (std::size_t to = 0; to < count; ++to) {
      std::size_t from = 0, stride = 1;
      for (std::size_t k = 0; k < index.size(); ++k) {
        from += static_cast<std::size_t>(index[k]) * stride;
        stride *= static_cast<std::size_t>(array.shape[k]);
      }
      std::memcpy(c.data() + to * item, array.bytes.data() + from * item, item);
      for (std::size_t k = index.size(); k-- > 0;) {
        if (++index[k] < array.shape[k]) break;
        index[k] = 0;
      }
    }
    array.bytes = std::move(c);
  }
  return array;
}

NpyArray readNpy(const std::filesystem::path& path) {
  constexpr std::size_t kStart = 128 * 1024;
  const std::string name = path.string();
  const auto start = readFileStart(path, kStart);
  const NpyHeader header = parseNpyHeader(start, name);
  const std::size_t needed = header.dataAt + header.count * header.item;
  std::error_code ec;
  if (const auto size = std::filesystem::file_size(path, ec); !ec && size < needed)
    bad(name, "is cut off: its shape needs more data than it has");
  return parseNpy(needed <= start.size() ? start : readFileStart(path, needed), name);
}

ImageSize npyPlaneSize(std::span<const std::uint8_t> file, const std::string& name) {
  const auto shape = planeShape(parseNpyHeader(file, name).shape, name);
  return {static_cast<int>(shape[1]), static_cast<int>(shape[0]), 1};
}

Plane<float> readNpyPlane(const std::filesystem::path& path) { return npyPlane(readNpy(path), path.string()); }

Plane<float> npyPlane(const NpyArray& array, const std::string& name) {
  const auto shape = planeShape(array.shape, name);
  return {static_cast<int>(shape[1]), static_cast<int>(shape[0]), array.asFloat()};
}

std::vector<std::uint8_t> npyBytes(const std::string& dtype, const std::vector<std::int64_t>& shape, const void* data,
                                   std::size_t byteCount) {
  static_assert(std::endian::native == std::endian::little);
  std::string text = "{'descr': '" + dtype + "', 'fortran_order': False, 'shape': (";
  for (const auto d : shape) text += std::to_string(d) + ", ";
  if (shape.size() > 1) text.resize(text.size() - 2);
  text += "), }";
  while ((10 + text.size() + 1) % 64 != 0) text += ' ';
  text += '\n';
  if (text.size() > 65535) throw Error(ErrorCode::Internal, dtype, "has too many dimensions for a .npy header");
  const std::array<std::uint8_t, 10> prefix{0x93,
                                            'N',
                                            'U',
                                            'M',
                                            'P',
                                            'Y',
                                            1,
                                            0,
                                            static_cast<std::uint8_t>(text.size() & 255),
                                            static_cast<std::uint8_t>(text.size() >> 8)};
  std::vector<std::uint8_t> out(prefix.size() + text.size() + byteCount);
  std::memcpy(out.data(), prefix.data(), prefix.size());
  std::memcpy(out.data() + prefix.size(), text.data(), text.size());
  if (byteCount > 0) std::memcpy(out.data() + prefix.size() + text.size(), data, byteCount);
  return out;
}

namespace {
template <class T>
std::vector<std::uint8_t> planeBytes(const char* dtype, const Plane<T>& p) {
  return npyBytes(dtype, {p.height(), p.width()}, p.data(), p.size() * sizeof(T));
}
}  // namespace

std::vector<std::uint8_t> npyBytes(const Plane<float>& plane) { return planeBytes("<f4", plane); }
std::vector<std::uint8_t> npyBytes(const Plane<std::uint16_t>& plane) { return planeBytes("<u2", plane); }
std::vector<std::uint8_t> npyBytes(const Plane<std::uint8_t>& plane) { return planeBytes("|u1", plane); }
std::vector<std::uint8_t> npyBytes(const Plane<std::int32_t>& plane) { return planeBytes("<i4", plane); }

}  // namespace sightline
