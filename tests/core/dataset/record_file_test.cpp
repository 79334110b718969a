// SPDX-License-Identifier: GPL-3.0-or-later
// TFRecords: files written here byte by byte as TensorFlow writes them, their damages, and ClickMe's as a data set.
#include "core/dataset/fixations/record_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

using Text = std::string;

Text little(std::uint64_t value, int bytes) {
  Text out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}
Text varint(std::uint64_t value) {
  Text out;
  for (; value > 0x7F; value >>= 7) out += static_cast<char>(0x80 | (value & 0x7F));
  return out + static_cast<char>(value);
}
/// A field that holds bytes.
Text field(int number, const Text& bytes) {
  return varint(static_cast<std::uint64_t>(number) << 3 | 2) + varint(bytes.size()) + bytes;
}
/// CRC-32C bit by bit, as its definition has it.
std::uint32_t slowCrc(const Text& bytes) {
  std::uint32_t crc = ~0U;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0x82F63B78U : crc >> 1;
  }
  return ~crc;
}
Text sumOf(const Text& bytes) {
  const std::uint32_t crc = slowCrc(bytes);
  return little((crc >> 15 | crc << 17) + 0xA282EAD8U, 4);
}
Text record(const Text& data) {
  const Text length = little(data.size(), 8);
  return length + sumOf(length) + data + sumOf(data);
}
Text entry(const Text& name, const Text& feature) { return field(1, field(1, name) + field(2, feature)); }
Text asText(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }
Text clickMe(const Text& image, const Text& heatmap, std::uint64_t label) {
  // the label once as a number of its own, once as a packed list
  const Text number = label % 2 ? field(3, varint(1 << 3) + varint(label)) : field(3, field(1, varint(label)));
  return field(1, entry("image", field(1, field(1, image))) + entry("heatmap", field(1, field(1, heatmap))) +
                      entry("label", number) + entry("real", field(2, field(1, little(0, 4)))));
}

class RecordFiles : public ::testing::Test {
 protected:
  std::filesystem::path write(const Text& bytes) {
    const auto file = folder_.path() / "val-0.tfrecords";
    writeFileAtomically(file, bytes);
    return file;
  }
  Text problemOf(const Text& bytes) {
    try {
      RecordFile file(write(bytes));
      for (std::vector<std::uint8_t> r; file.next(r);) {
      }
    } catch (const Error& e) {
      return e.what();
    }
    return "no error";
  }
  testing::TempFolder folder_;
};

TEST(Crc32c, OfTheCheckString) {
  const Text check = "123456789";
  EXPECT_EQ(crc32c({reinterpret_cast<const std::uint8_t*>(check.data()), check.size()}), 0xE3069283U);
}

TEST_F(RecordFiles, GiveTheirRecordsOneByOne) {
  RecordFile file(write(record("one") + record("") + record(Text(70000, 'x'))));
  std::vector<std::uint8_t> r;
  ASSERT_TRUE(file.next(r));
  EXPECT_EQ(asText(r), "one");
  ASSERT_TRUE(file.next(r));
  EXPECT_TRUE(r.empty());
  ASSERT_TRUE(file.next(r));
  EXPECT_EQ(r.size(), 70000u);
  EXPECT_FALSE(file.next(r));
  EXPECT_EQ(file.count(), 3u);
}

TEST_F(RecordFiles, EveryCutAndEveryChangedByteIsAnErrorThatNamesTheRecord) {
  const Text whole = record("first") + record("second");
  for (std::size_t length = record("first").size() + 1; length < whole.size(); ++length)
    EXPECT_THAT(problemOf(whole.substr(0, length)), HasSubstr("record 2: is cut off")) << length;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    Text changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    EXPECT_THAT(problemOf(changed), HasSubstr(at < record("first").size() ? "record 1" : "record 2")) << at;
  }
  EXPECT_THAT(problemOf("\x89PNG and more bytes"), HasSubstr("no TFRecord file"));
}

TEST_F(RecordFiles, ClickMesRecordsBecomeADataSet) {
  const auto jpeg = [](std::uint8_t grey) {
    return asText(encodeJpeg(Image{16, 16, std::vector<std::uint8_t>(768, grey)}, 95));
  };
  const auto file = write(record(clickMe(jpeg(90), jpeg(255), 281)) + record(clickMe(jpeg(40), jpeg(128), 2)));
  const UnpackedRecords unpacked = unpackClickMe({file}, folder_.path() / "set");
  EXPECT_THAT(unpacked.names, ElementsAre("val-0-1.jpg", "val-0-2.jpg"));
  EXPECT_THAT(unpacked.labels, ElementsAre(281, 2));
  EXPECT_EQ(readTextFile(folder_.path() / "set" / "images" / "val-0-1.jpg"), jpeg(90)) << "the bytes as they were";
  const Dataset data = openDataset(folder_.path() / "set");
  ASSERT_EQ(data.items.size(), 2u);
  EXPECT_EQ(readHumanMask(data.items[1], 10).votes.at(8, 8), 5);
}

TEST_F(RecordFiles, ARecordThatIsNoneOfClickMesIsNamed) {
  for (const Text& data :
       {Text("\x0a\xff\xff", 3), field(1, entry("image", field(1, field(1, "no jpeg")))), Text("abc")})
    try {
      (void)unpackClickMe({write(record(data))}, folder_.path() / "set");
      FAIL();
    } catch (const Error& e) {
      EXPECT_THAT(e.what(), HasSubstr("record 1"));
    }
}

}  // namespace
}  // namespace sightline
