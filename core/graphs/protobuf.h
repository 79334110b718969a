// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sightline {

/// Walks through the fields of one protobuf message in memory (protobuf.dev/programming-guides/encoding). Nothing is
/// copied, and nothing is allocated that the message's own bytes do not hold: an ONNX file of several gigabytes, beyond
/// what Google's library takes, is read where it lies.
///
///     ProtoReader message(bytes, file);
///     while (message.next())
///       if (message.field() == 7) graph = message.bytes();
/// A field that nobody asks for is passed over. @throws Error BadFormat where the message is cut off or damaged
class ProtoReader {
 public:
  ProtoReader(std::span<const std::byte> message, const std::string& nameForErrors)
      : left_(message), name_(nameForErrors) {}

  /// Goes on to the next field; false at the end.
  bool next();
  [[nodiscard]] std::uint32_t field() const { return field_; }

  // The value of this field, which must be of that kind.
  [[nodiscard]] std::int64_t number() const;  ///< int32, int64, enum, bool
  [[nodiscard]] float real() const;           ///< float
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::span<const std::byte> bytes() const;  ///< string, bytes or a message

  /// Appends the values of a repeated field, packed or one by one.
  void numbers(std::vector<std::int64_t>& values) const;
  void reals(std::vector<float>& values) const;
  void doubles(std::vector<double>& values) const;

 private:
  enum class Kind : std::uint8_t { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };
  [[noreturn]] void damaged() const;
  void expect(Kind kind) const;

  std::span<const std::byte> left_, value_;
  const std::string& name_;
  std::uint32_t field_ = 0;
  Kind kind_ = Kind::Varint;
  std::uint64_t varint_ = 0;
};

}  // namespace sightline
