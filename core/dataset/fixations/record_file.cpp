// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixations/record_file.h"

#include <array>
#include <optional>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr std::uint64_t kLongestRecord = 256ULL * 1024 * 1024;
constexpr const char* kDownloadAgain = "Download the file again.";

std::uint32_t littleEndian(const std::uint8_t* at) {
  return static_cast<std::uint32_t>(at[0]) | static_cast<std::uint32_t>(at[1]) << 8 |
         static_cast<std::uint32_t>(at[2]) << 16 | static_cast<std::uint32_t>(at[3]) << 24;
}

/// The form in which TensorFlow stores a checksum.
std::uint32_t storedForm(std::uint32_t crc) { return (crc >> 15 | crc << 17) + 0xA282EAD8U; }

/// One field of a protocol buffer.
struct Field {
  std::uint64_t number = 0, type = 0, value = 0;
  std::span<const std::uint8_t> bytes;
};

/// Reads the fields of a message one by one.
class Fields {
 public:
  Fields(std::span<const std::uint8_t> bytes, const std::string& where) : rest_(bytes), where_(where) {}

  bool next(Field& field) {
    if (rest_.empty()) return false;
    const std::uint64_t key = varint();
    field = {key >> 3, key & 7, 0, {}};
    switch (field.type) {
      case 0: field.value = varint(); break;
      case 1: (void)take(8); break;
      case 2: field.bytes = take(varint()); break;
      case 5: (void)take(4); break;
      default: throw damaged();
    }
    return true;
  }
  [[nodiscard]] bool empty() const { return rest_.empty(); }
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const std::uint8_t byte = take(1)[0];
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (!(byte & 0x80)) return value;
    }
    throw damaged();
  }

 private:
  [[nodiscard]] Error damaged() const {
    return {ErrorCode::BadFormat, where_, "does not hold an Example as TensorFlow writes it",
            "Choose a file of ClickMe's TFRecords."};
  }
  std::span<const std::uint8_t> take(std::uint64_t count) {
    if (count > rest_.size()) throw damaged();
    const auto taken = rest_.first(static_cast<std::size_t>(count));
    rest_ = rest_.subspan(static_cast<std::size_t>(count));
    return taken;
  }
  std::span<const std::uint8_t> rest_;
  const std::string& where_;
};

/// A list of texts (field 1 of Feature) or whole numbers (field 3).
void takeFeature(const std::string& name, std::span<const std::uint8_t> feature, const std::string& where,
                 ExampleRecord& into) {
  Fields kinds(feature, where);
  for (Field kind; kinds.next(kind);) {
    Fields values(kind.bytes, where);
    for (Field value; values.next(value);) {
      if (value.number != 1) continue;
      if (kind.number == 1 && value.type == 2) into.bytes[name].emplace_back(value.bytes.begin(), value.bytes.end());
      if (kind.number == 3 && value.type == 0) into.numbers[name].push_back(static_cast<std::int64_t>(value.value));
      if (kind.number == 3 && value.type == 2)  // many in one
        for (Fields packed(value.bytes, where); !packed.empty();)
          into.numbers[name].push_back(static_cast<std::int64_t>(packed.varint()));
    }
  }
}

bool isJpeg(const std::vector<std::uint8_t>& bytes) { return bytes.size() > 3 && bytes[0] == 0xFF && bytes[1] == 0xD8; }

const std::vector<std::uint8_t>& jpegOf(const ExampleRecord& example, const char* name, const std::string& where) {
  const auto found = example.bytes.find(name);
  if (found == example.bytes.end() || found->second.size() != 1 || !isJpeg(found->second.front()))
    throw Error(ErrorCode::BadFormat, where, message("has no JPEG file \"{1}\"", std::string(name)),
                "Choose a file of ClickMe's TFRecords.");
  return found->second.front();
}

}  // namespace

std::uint32_t crc32c(std::span<const std::uint8_t> bytes) {
  static const std::array<std::uint32_t, 256> kTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = value & 1 ? value >> 1 ^ 0x82F63B78U : value >> 1;
      table[i] = value;
    }
    return table;
  }();
  std::uint32_t crc = ~0U;
  for (const std::uint8_t byte : bytes) crc = kTable[(crc ^ byte) & 0xFF] ^ crc >> 8;
  return ~crc;
}

RecordFile::RecordFile(fs::path path) : path_(std::move(path)), in_(path_, std::ios::binary) {
  if (!in_) throw Error(ErrorCode::FileNotFound, path_.string(), "cannot be opened", "Check the spelling of the file.");
}

bool RecordFile::next(std::vector<std::uint8_t>& record) {
  std::array<std::uint8_t, 12> head{};
  const auto read = [&](std::uint8_t* into, std::size_t size) {
    in_.read(reinterpret_cast<char*>(into), static_cast<std::streamsize>(size));
    return static_cast<std::size_t>(in_.gcount());
  };
  const std::size_t got = read(head.data(), head.size());
  if (got == 0) return false;
  ++count_;
  const auto bad = [&](const Message& what) {
    return Error(ErrorCode::BadFormat, message("{1}, record {2}", path_, count_), what, kDownloadAgain);
  };
  if (got < head.size()) throw bad("is cut off");
  if (littleEndian(head.data() + 8) != storedForm(crc32c(std::span(head).first(8))))
    throw bad(count_ == 1 ? Message("is no record: this is no TFRecord file, or it is damaged")
                          : Message("is damaged: the checksum of its length is wrong"));
  const std::uint64_t length = littleEndian(head.data()) | static_cast<std::uint64_t>(littleEndian(head.data() + 4))
                                                               << 32;
  if (length > kLongestRecord) throw bad(message("is said to be {1} bytes long", length));
  record.resize(static_cast<std::size_t>(length));
  std::array<std::uint8_t, 4> sum{};
  if (read(record.data(), record.size()) < record.size() || read(sum.data(), sum.size()) < sum.size())
    throw bad("is cut off");
  if (littleEndian(sum.data()) != storedForm(crc32c(record))) throw bad("is damaged: its checksum is wrong");
  return true;
}

ExampleRecord parseExample(std::span<const std::uint8_t> record, const std::string& where) {
  ExampleRecord example;
  Fields outer(record, where);
  for (Field features; outer.next(features);) {
    if (features.number != 1) continue;
    Fields entries(features.bytes, where);
    for (Field entry; entries.next(entry);) {
      if (entry.number != 1) continue;
      std::string name;
      std::span<const std::uint8_t> feature;
      Fields parts(entry.bytes, where);
      for (Field part; parts.next(part);) {
        if (part.number == 1) name.assign(part.bytes.begin(), part.bytes.end());
        if (part.number == 2) feature = part.bytes;
      }
      takeFeature(name, feature, where, example);
    }
  }
  return example;
}

UnpackedRecords unpackClickMe(const std::vector<fs::path>& files, const fs::path& folder) {
  UnpackedRecords unpacked;
  std::error_code ec;
  for (const char* part : {"images", "masks"}) {
    fs::create_directories(folder / part, ec);
    if (ec)
      throw Error(ErrorCode::Io, folder / part, message("cannot be made: {1}", ec.message()), "Choose another folder.");
  }
  for (const fs::path& file : files) {
    RecordFile records(file);
    for (std::vector<std::uint8_t> record; records.next(record);) {
      const std::string where = file.string() + ", record " + std::to_string(records.count());
      const ExampleRecord example = parseExample(record, where);
      const std::string name = file.stem().string() + "-" + std::to_string(records.count()) + ".jpg";
      const auto& image = jpegOf(example, "image", where);
      const auto& heatmap = jpegOf(example, "heatmap", where);
      writeFileAtomically(folder / "images" / name, image);
      writeFileAtomically(folder / "masks" / name, heatmap);
      const auto label = example.numbers.find("label");
      unpacked.labels.push_back(label == example.numbers.end() || label->second.empty() ? -1 : label->second.front());
      unpacked.names.push_back(name);
      ++unpacked.images;
    }
  }
  return unpacked;
}

}  // namespace sightline
