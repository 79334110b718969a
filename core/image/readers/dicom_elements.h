// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/image/readers/bytes.h"

/// A DICOM file as its elements (PS3.5, PS3.10), without any meaning: what stands in it, never outside of it.
namespace sightline::readers::dicom {

/// Group and element: 0x00280010.
using Tag = std::uint32_t;

struct Item;

/// One element: its bytes, or the items of a sequence.
struct Element {
  std::string vr;  ///< "US"; where the file does not say, as the data dictionary has it for what is read here, else ""
  Bytes value;
  std::vector<Item> items;
  bool bigEndian = false;
};

/// The elements of a data set or of an item of a sequence.
struct Item {
  std::map<Tag, Element> elements;

  [[nodiscard]] const Element* find(Tag tag) const;
  /// The first value as text without padding; empty where there is none.
  [[nodiscard]] std::string text(Tag tag) const;
  /// All values as text, without padding.
  [[nodiscard]] std::vector<std::string> texts(Tag tag) const;
  /// All values as numbers; those that are no numbers are left out.
  [[nodiscard]] std::vector<double> numbers(Tag tag) const;
  /// The first of numbers(), if it is a whole number that fits.
  [[nodiscard]] std::optional<int> whole(Tag tag) const;
  /// Words of 16 bits without a sign, whatever the representation says.
  [[nodiscard]] std::vector<std::uint16_t> words(Tag tag) const;
  /// Items of a sequence; none where there is none.
  [[nodiscard]] const std::vector<Item>& items(Tag tag) const;
};

/// The pixels as they lie in the file.
struct PixelData {
  Tag tag = 0;                         ///< 7FE00010: whole numbers; 7FE00008 and 7FE00009: of 32 and 64 bits, real
  bool encapsulated = false;           ///< compressed: in fragments
  Bytes value;                         ///< of pixels that are not; as much of it as there is
  std::vector<Bytes> fragments;        ///< without the table of offsets
  std::vector<std::uint32_t> offsets;  ///< of the frames' first fragments; empty where the table is
  std::vector<std::size_t> places;     ///< where each fragment begins, as the offsets count
};

/// A file: its elements up to the pixels.
struct File {
  std::string syntax;      ///< transfer syntax: "1.2.840.10008.1.2.1"
  bool bigEndian = false;  ///< of the data set
  Item data;
  std::optional<PixelData> pixels;  ///< none: the file ended, or holds no image
  bool cutOff = false;              ///< it ends within an element

  File() = default;
  File(File&&) = default;
  File& operator=(File&&) = default;
  File(const File&) = delete;  // the elements lie in `inflated` or in the file's bytes
  File& operator=(const File&) = delete;
  std::vector<std::uint8_t> inflated;  ///< of a deflated file
};

/// Whether it begins as a DICOM file does: "DICM" behind a preamble that may hold anything.
bool isDicom(Bytes b);

/// Reads the elements of a file, or of its beginning. @throws Error BadFormat naming the file when it is none or its
/// elements make no sense.
File readElements(Bytes file, const std::string& name);

}  // namespace sightline::readers::dicom
