// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace sightline {

/// CRC-32C (Castagnoli), of which TFRecord files keep a turned form.
std::uint32_t crc32c(std::span<const std::uint8_t> bytes);

/// A TFRecord file, record by record: length, checksum of the length, data, checksum of the data. A part of a file that
/// was cut off or damaged is never given out.
class RecordFile {
 public:
  /// @throws Error FileNotFound
  explicit RecordFile(std::filesystem::path path);
  /// The next record. @returns false at the end @throws Error BadFormat naming the file and the record
  bool next(std::vector<std::uint8_t>& record);
  /// How many were read.
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::filesystem::path path_;
  std::ifstream in_;
  std::size_t count_ = 0;
};

/// What a record of type tf.train.Example holds: lists of texts and of whole numbers by their names. Lists of real
/// numbers are passed over.
struct ExampleRecord {
  std::map<std::string, std::vector<std::vector<std::uint8_t>>> bytes;
  std::map<std::string, std::vector<std::int64_t>> numbers;
};
/// @param where  names file and record in errors @throws Error BadFormat
ExampleRecord parseExample(std::span<const std::uint8_t> record, const std::string& where);

/// What was unpacked.
struct UnpackedRecords {
  std::size_t images = 0;
  std::vector<std::string> names;    ///< of the images' files, in the order of the records
  std::vector<std::int64_t> labels;  ///< classes of ImageNet, one per image; -1: none
};
/// Unpacks ClickMe's records (Fel et al. 2022: a JPEG image, a JPEG heat map of its size, a class of ImageNet) into
/// `folder`/images and `folder`/masks. The JPEG files are written as they are. Images are named after the file and the
/// number of the record: "val-0-17.jpg".
/// @throws Error BadFormat naming the record that is damaged or lacks something; Io
UnpackedRecords unpackClickMe(const std::vector<std::filesystem::path>& files, const std::filesystem::path& folder);

}  // namespace sightline
