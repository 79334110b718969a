// SPDX-License-Identifier: GPL-3.0-or-later
// A data set that is written as a folder of Sightline's own opens as what it was.
#include "core/dataset/dataset_export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/annotation.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using Mask = Plane<std::uint8_t>;

class Export : public ::testing::Test {
 protected:
  void image(const std::string& name, int width = 30, int height = 20) {
    fs::create_directories((source_ / name).parent_path());
    writeFileAtomically(source_ / name, encodePng(Mask(width, height, 77)));
  }
  void mask(const std::string& name, const Mask& grey) {
    fs::create_directories((source_ / name).parent_path());
    writeFileAtomically(source_ / name, encodePng(grey));
  }
  /// Two sites with images of one name, boxes of three people on some of them.
  void annotated() {
    image("siteA/cat1.png");
    image("siteB/cat1.png", 25, 14);
    image("siteB/dog2.png");
    writeFileAtomically(source_ / "boxes.csv",
                        std::string_view("image,annotator,class,xmin,ymin,xmax,ymax\n"
                                         "siteA/cat1.png,anna,cat,1,2,13,9\nsiteA/cat1.png,ben,cat,4,4,20,12\n"
                                         "siteA/cat1.png,eve,cat,0,0,30,20\nsiteB/cat1.png,ben,ear,2,2,9,9\n"));
  }
  static std::map<std::string, const DatasetItem*> byId(const Dataset& data) {
    std::map<std::string, const DatasetItem*> out;
    for (const DatasetItem& item : data.items) out[item.id] = &item;
    return out;
  }
  void expectSame(const Dataset& was, const Dataset& is) {
    EXPECT_EQ(is.name, was.name);
    EXPECT_EQ(is.annotators, was.annotators);
    EXPECT_EQ(is.classes, was.classes);
    EXPECT_EQ(is.acceptedNames, was.acceptedNames);
    const auto before = byId(was), after = byId(is);
    ASSERT_EQ(after.size(), before.size());
    for (const auto& [id, item] : before) {
      SCOPED_TRACE(id);
      ASSERT_TRUE(after.contains(id));
      const DatasetItem& same = *after.at(id);
      EXPECT_EQ(same.allLabels(), item->allLabels());
      EXPECT_EQ(readFile(same.image), readFile(item->image));
      ASSERT_EQ(same.hasHumanMask(), item->hasHumanMask());
      EXPECT_EQ(same.painted.size(), item->painted.size());
      if (!item->hasHumanMask()) continue;
      const HumanMask a = readHumanMask(*item, was.annotators), b = readHumanMask(same, is.annotators);
      EXPECT_EQ(b.annotators, a.annotators);
      EXPECT_EQ(b.votes, a.votes);
    }
  }
  testing::TempFolder source_, target_;
};

TEST_F(Export, OpensAsWhatItWas) {
  annotated();
  const Dataset was = openDataset(source_.path());
  const ExportedDataset written = exportDataset(was, target_ / "new", {});
  EXPECT_EQ(written.images, 3u);
  EXPECT_EQ(written.masks, 2u);
  EXPECT_TRUE(written.leftOut.empty());
  expectSame(was, openDataset(target_ / "new"));
}

TEST_F(Export, KeepsMasksInFilesReadersAndPaintedOnes) {
  for (const char* name : {"images/a1.png", "images/a2.png"}) image(name);
  mask("masks/anna/a1.png", Mask(30, 20, 255));
  mask("masks/ben/a1.png", Mask(30, 20, 0));
  mask("masks/anna/a2.png", Mask(30, 20, 255));
  mask("masks/ben/a2.png", Mask(30, 20, 255));
  Mask painted(30, 20);
  painted.at(4, 5) = 1;
  AnnotationFolder(source_.path()).write({"a1", "Zoe", painted});
  const Dataset was = openDataset(source_.path());
  ASSERT_EQ(was.annotators, 2);
  DatasetExport how;
  how.link = true;
  EXPECT_EQ(exportDataset(was, target_.path(), how).paintedMasks, 1u);
  expectSame(was, openDataset(target_.path()));
  EXPECT_EQ(fs::hard_link_count(target_ / "images/a1.png"), 2u);
}

TEST_F(Export, KeepsTheMaskOfEveryFrame) {
  fs::copy_file(testing::goldenFolder() / "images" / "frames.gif", source_ / "film.gif");
  const int frames = readImageHeader(source_ / "film.gif").frames;
  ASSERT_GE(frames, 3);
  // The second frame has no mask, and each of the others one of its own.
  std::string masks = R"("a.png", null)", people = "3, 1";
  Mask first(9, 7), last(9, 7);
  first.at(1, 2) = 85;  // 1 of 3 people
  first.at(4, 4) = 255;
  last.at(8, 6) = 255;
  mask("a.png", first);
  mask("b.png", last);
  for (int k = 2; k < frames; ++k) {
    masks += R"(, "b.png")";
    people += ", 1";
  }
  const std::string items =
      R"({"items": [{"image": "film.gif", "masks": [)" + masks + R"(], "annotators": [)" + people + "]}]}";
  writeFileAtomically(source_ / "manifest.json", std::string_view(items));
  const Dataset was = openDataset(source_.path());
  ASSERT_EQ(was.items.size(), static_cast<std::size_t>(frames));
  EXPECT_EQ(readHumanMask(was.items[0], was.annotators).votes.at(1, 2), 1);
  EXPECT_EQ(readHumanMask(was.items[0], was.annotators).votes.at(4, 4), 3);
  EXPECT_FALSE(was.items[1].hasHumanMask());
  EXPECT_EQ(readHumanMask(was.items[2], was.annotators).votes.at(8, 6), 1);
  const ExportedDataset written = exportDataset(was, target_ / "new", {});
  EXPECT_EQ(written.images, 1u) << "one file";
  EXPECT_EQ(written.masks, static_cast<std::size_t>(frames) - 1);
  EXPECT_TRUE(written.leftOut.empty());
  expectSame(was, openDataset(target_ / "new"));
}

/// An uncompressed TIFF (TIFF 6.0) of grey pages of 9 x 7, each black with one white pixel.
std::string pagesWithOnePixel(std::initializer_list<std::size_t> pixels) {
  const auto number = [](std::size_t v, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(v >> 8 * i);
    return out;
  };
  constexpr std::size_t kPixels = 63, kTags = 8, kPage = kPixels + 1 + 2 + 12 * kTags + 4;
  std::string out = "II*" + number(0, 1) + number(8 + kPixels + 1, 4);
  std::size_t page = 0;
  for (const std::size_t white : pixels) {
    std::string data(kPixels + 1, '\0');
    data[white] = '\xFF';
    const std::size_t at = out.size();
    out += data + number(kTags, 2);
    for (const auto& [tag, value] : std::initializer_list<std::pair<std::size_t, std::size_t>>{
             {256, 9}, {257, 7}, {258, 8}, {259, 1}, {262, 1}, {273, at}, {278, 7}, {279, kPixels}})
      out += number(tag, 2) + number(4, 2) + number(1, 4) + number(value, 4);
    out += number(++page < pixels.size() ? out.size() + 4 + kPixels + 1 : 0, 4);
  }
  return out.size() == 8 + pixels.size() * kPage ? out : std::string();
}

TEST_F(Export, KeepsTheMasksOfAFileOfMasks) {
  for (const char* name : {"images/film.tif", "masks/film.tif"}) {
    fs::create_directories((source_ / name).parent_path());
    writeFileAtomically(source_ / name, pagesWithOnePixel({3, 20, 41}));
  }
  const Dataset was = openDataset(source_.path());
  ASSERT_EQ(was.items.size(), 3u);
  for (std::size_t k = 0; k < 3; ++k) {
    const HumanMask mask = readHumanMask(was.items[k], was.annotators);
    constexpr std::array<std::size_t, 3> kMarked{3, 20, 41};
    EXPECT_EQ(mask.votes[kMarked.at(k)], 1) << k;
  }
  EXPECT_EQ(exportDataset(was, target_ / "new", {}).masks, 3u);
  expectSame(was, openDataset(target_ / "new"));
}

TEST_F(Export, ADryRunWritesNothing) {
  annotated();
  DatasetExport how;
  how.dryRun = true;
  const ExportedDataset written = exportDataset(openDataset(source_.path()), target_ / "new", how);
  EXPECT_EQ(written.images, 3u);
  EXPECT_EQ(written.masks, 2u);
  EXPECT_FALSE(fs::exists(target_ / "new"));
}

TEST_F(Export, RefusesAFolderWithContent) {
  annotated();
  const Dataset data = openDataset(source_.path());
  EXPECT_THROW((void)exportDataset(data, source_.path(), {}), Error);
}

TEST_F(Export, LeavesOutWhatCannotBeRead) {
  annotated();
  const Dataset data = openDataset(source_.path());
  fs::remove(source_ / "siteB/dog2.png");
  const ExportedDataset written = exportDataset(data, target_ / "new", {});
  EXPECT_EQ(written.images, 2u);
  ASSERT_EQ(written.leftOut.size(), 1u);
  EXPECT_THAT(written.leftOut[0].text(), ::testing::HasSubstr("dog2.png"));
  EXPECT_EQ(openDataset(target_ / "new").items.size(), 2u);
}

}  // namespace
}  // namespace sightline
