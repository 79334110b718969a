// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphs/protobuf.h"

#include <bit>
#include <cstring>
#include <optional>

#include "core/base/error.h"

namespace sightline {
namespace {

/// The number at the front of `bytes`, which is taken off; none when it is cut off or longer than 64 bits.
std::optional<std::uint64_t> takeVarint(std::span<const std::byte>& bytes) {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = std::to_integer<std::uint64_t>(bytes.front());
    bytes = bytes.subspan(1);
    value |= (byte & 0x7f) << shift;
    if (!(byte & 0x80)) return value;
  }
  return {};
}

template <class Value>
Value little(const std::byte* at) {
  static_assert(std::endian::native == std::endian::little);
  Value value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

}  // namespace

void ProtoReader::damaged() const {
  throw Error(ErrorCode::BadFormat, name_, "is cut off or damaged: it is not a whole ONNX model",
              "Download or export the network again.");
}

bool ProtoReader::next() {
  if (left_.empty()) return false;
  const auto key = takeVarint(left_);
  if (!key || *key >> 3 == 0 || *key >> 3 > 0x1fffffff) damaged();
  field_ = static_cast<std::uint32_t>(*key >> 3);
  std::uint64_t length = 0;
  switch (*key & 7) {
    case 0: {
      kind_ = Kind::Varint;
      const auto value = takeVarint(left_);
      if (!value) damaged();
      varint_ = *value;
      return true;
    }
    case 1:
      kind_ = Kind::Fixed64;
      length = 8;
      break;
    case 2: {
      kind_ = Kind::Bytes;
      const auto size = takeVarint(left_);
      if (!size) damaged();
      length = *size;
      break;
    }
    case 5:
      kind_ = Kind::Fixed32;
      length = 4;
      break;
    default: damaged();
  }
  if (length > left_.size()) damaged();
  value_ = left_.first(length);
  left_ = left_.subspan(length);
  return true;
}

void ProtoReader::expect(Kind kind) const {
  if (kind_ != kind) damaged();
}

std::int64_t ProtoReader::number() const {
  expect(Kind::Varint);
  return static_cast<std::int64_t>(varint_);
}

float ProtoReader::real() const {
  expect(Kind::Fixed32);
  return little<float>(value_.data());
}

std::span<const std::byte> ProtoReader::bytes() const {
  expect(Kind::Bytes);
  return value_;
}

std::string ProtoReader::text() const {
  const auto raw = bytes();
  return {reinterpret_cast<const char*>(raw.data()), raw.size()};
}

void ProtoReader::numbers(std::vector<std::int64_t>& values) const {
  if (kind_ == Kind::Varint) {
    values.push_back(number());
    return;
  }
  for (auto packed = bytes(); !packed.empty();) {
    const auto value = takeVarint(packed);
    if (!value) damaged();
    values.push_back(static_cast<std::int64_t>(*value));
  }
}

void ProtoReader::reals(std::vector<float>& values) const {
  if (kind_ == Kind::Fixed32) {
    values.push_back(real());
    return;
  }
  const auto packed = bytes();
  if (packed.size() % 4 != 0) damaged();
  for (std::size_t at = 0; at < packed.size(); at += 4) values.push_back(little<float>(packed.data() + at));
}

void ProtoReader::doubles(std::vector<double>& values) const {
  const auto packed = kind_ == Kind::Fixed64 ? value_ : bytes();
  if (packed.size() % 8 != 0) damaged();
  for (std::size_t at = 0; at < packed.size(); at += 8) values.push_back(little<double>(packed.data() + at));
}

}  // namespace sightline
