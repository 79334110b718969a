// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of images with tables of fixations: what is found, what becomes a mask, what is counted and named.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/fixation_attach.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class FixationFolders : public ::testing::Test {
 protected:
  void image(const std::string& name, int width = 40, int height = 30) {
    const auto file = folder_.path() / name;
    std::filesystem::create_directories(file.parent_path());
    writeFileAtomically(file, encodePng(Plane<std::uint8_t>(width, height, 90)));
  }
  void table(const std::string& name, const std::string& text) {
    const auto file = folder_.path() / name;
    std::filesystem::create_directories(file.parent_path());
    writeFileAtomically(file, text);
  }
  [[nodiscard]] Dataset open(const FixationSearch& search = {}) const {
    return openDataset(folder_.path(), {.fixations = search});
  }
  static std::vector<std::string> said(const Dataset& data) {
    std::vector<std::string> out;
    for (const Message& w : data.warnings) out.push_back(w.text());
    return out;
  }
  static const DatasetItem& item(const Dataset& data, const std::string& id) {
    for (const auto& i : data.items)
      if (i.id == id) return i;
    throw std::runtime_error("no item " + id);
  }
  static FixationSearch with(const std::string& options) { return {{}, {}, parseFixationOptions(options)}; }
  testing::TempFolder folder_;
};

TEST_F(FixationFolders, ATableBesideTheImagesIsTheirHumanData) {
  image("cat1.png");
  image("cat2.png");
  table("fixations.csv",
        "image,person,x,y,duration\ncat1.png,ann,10,10,200\ncat1.png,bob,10,10,100\ncat1.png,eve,30,20,100\n"
        "cat2.png,ann,5,5,50\n");
  const Dataset data = open(with("sigma=1px,cut=max:0.5"));
  EXPECT_EQ(data.annotators, 3);
  EXPECT_TRUE(data.leftOut.empty());
  const HumanMask mask = readHumanMask(item(data, "cat1"), 10);
  EXPECT_EQ(mask.annotators, 3);
  EXPECT_EQ(mask.votes.width(), 40);
  // half of a Gaussian's height is 1.18 sigma from its middle: a cross of five pixels; the diagonal is 1.41 away
  EXPECT_EQ(mask.votes.at(10, 10), 2);
  EXPECT_EQ(mask.votes.at(11, 10), 2);
  EXPECT_EQ(mask.votes.at(11, 11), 0);
  EXPECT_EQ(mask.votes.at(30, 20), 1);
  EXPECT_EQ(readHumanMask(item(data, "cat2"), 10).annotators, 1);
  ASSERT_EQ(mask.people.size(), 3u);
  EXPECT_EQ(mask.people[2].at(30, 20), 1);
  EXPECT_TRUE(resampled(mask, 8, 6).people.empty());
  ASSERT_TRUE(mask.fixations);
  EXPECT_EQ(mask.fixations->here.points.size(), 3u);
  const auto counts = mask.fixations->everywhere->counts(40, 30);
  EXPECT_EQ(counts->at(10, 10), 2u);
  EXPECT_EQ(counts->at(5, 5), 1u) << "of the other image";
  EXPECT_TRUE(resampled(mask, 8, 6).fixations) << "the points stay with the mask";
  EXPECT_THAT(said(data),
              Contains(AllOf(HasSubstr("4 fixations of up to 3 people on 2 images"), HasSubstr("sigma=1px"))));
}

TEST_F(FixationFolders, LongFixationsWeighMoreUnlessCountsAreWanted) {
  image("cat.png");
  table("fixations.csv", "image,person,x,y,duration\ncat,ann,10,10,1000\ncat,ann,30,20,100\n");
  const auto votes = [&](const std::string& options) { return readHumanMask(open(with(options)).items[0], 1).votes; };
  EXPECT_EQ(votes("sigma=1px,cut=max:0.5").at(30, 20), 0);
  EXPECT_EQ(votes("sigma=1px,cut=max:0.5,weights=counts").at(30, 20), 1);
}

TEST_F(FixationFolders, TheFirstFixationCanBeLeftOut) {
  image("cat.png");
  table("fixations.csv", "image,person,x,y\ncat,ann,20,15\ncat,ann,5,5\ncat,bob,20,15\n");
  EXPECT_EQ(readHumanMask(open().items[0], 1).annotators, 2);
  const HumanMask mask = readHumanMask(open(with("sigma=1px,first=skip")).items[0], 1);
  EXPECT_EQ(mask.annotators, 1) << "bob looked once only";
  EXPECT_EQ(mask.votes.at(5, 5), 1);
  EXPECT_EQ(mask.votes.at(20, 15), 0);
  EXPECT_EQ(mask.fixations->here.points.size(), 1u);
}

TEST_F(FixationFolders, WhatCannotBeUsedIsCountedAndNamed) {
  image("cat1.png");
  image("cat2.png");
  image("cat3.png");
  table("fixations.csv",
        "image,person,x,y\ncat1.png,ann,10,10\ncat1.png,ann,40,10\ncat1.png,ann,-1,10\ndog7.png,ann,1,1\ndog8.png,ann,"
        "1,1\n"
        "cat2.png,ann,99,99\n");
  const Dataset data = open();
  EXPECT_THAT(said(data), Contains("Fixations of 2 images that are not here were left out: dog7.png, dog8.png."));
  EXPECT_THAT(said(data), Contains(HasSubstr("3 of 4 fixations lie outside their image and have no part in maps and "
                                             "measures: cat1.png, cat2.png")));
  EXPECT_THAT(said(data), Contains("1 image has neither fixations nor a mask: cat3."));
  const HumanMask nothing = readHumanMask(item(data, "cat2"), 10);
  EXPECT_TRUE(marksNothing(nothing));
  EXPECT_THAT(nothing.note.text(), HasSubstr("no fixation lies on the image"));
}

TEST_F(FixationFolders, ExchangedCoordinatesAreRecognisedByTheBounds) {
  image("film.png", 20, 60);
  table("fixations.csv", "image,person,x,y\nfilm,ann,50,10\nfilm,ann,40,5\nfilm,ann,55,12\n");
  EXPECT_THAT(said(open()), Contains(HasSubstr("with x and y exchanged")));
}

TEST_F(FixationFolders, APictureOfAnotherShapeIsNotTheImage) {
  image("cat1.png");
  image("cat2.png");
  table("fixations.csv", "image,person,x,y,image_width,image_height\ncat1,ann,10,10,80,60\ncat2,ann,10,10,80,80\n");
  const Dataset data = open(with("sigma=1px"));
  const HumanMask mask = readHumanMask(item(data, "cat1"), 1);
  EXPECT_EQ(mask.votes.width(), 80) << "the pixels that the table counts";
  EXPECT_FALSE(item(data, "cat2").hasHumanMask());
  ASSERT_EQ(data.leftOut.size(), 1u);
  EXPECT_THAT(data.leftOut[0].text(), AllOf(HasSubstr("cat2"), HasSubstr("80 x 80"), HasSubstr("40 x 30")));
}

TEST_F(FixationFolders, NamesAreFoundInFoldersAndNeverGuessed) {
  image("a/x.png");
  image("b/x.png");
  image("COCO_train2014_000000400966.png");
  table("fixations.csv", "image,person,x,y\nset/a/x.png,ann,1,1\nx.png,ann,1,1\n000000400966.jpg,ann,2,2\n");
  const Dataset data = open();
  EXPECT_TRUE(item(data, "a/x").hasHumanMask());
  EXPECT_FALSE(item(data, "b/x").hasHumanMask());
  EXPECT_TRUE(item(data, "COCO_train2014_000000400966").hasHumanMask());
  ASSERT_EQ(data.leftOut.size(), 1u);
  EXPECT_THAT(data.leftOut[0].text(), HasSubstr("1 name that several images have were left out: x.png"));
}

TEST_F(FixationFolders, MasksComeFirst) {
  image("images/cat1.png");
  image("images/cat2.png");
  table("fixations.csv", "image,person,x,y\ncat1,ann,1,1\ncat2,ann,1,1\n");
  std::filesystem::create_directories(folder_.path() / "masks");
  writeFileAtomically(folder_.path() / "masks" / "cat1.png", encodePng(Plane<std::uint8_t>(40, 30, 255)));
  const Dataset data = open();
  EXPECT_FALSE(item(data, "cat1").records);
  EXPECT_TRUE(item(data, "cat2").records);
  EXPECT_EQ(data.people(), (PeopleCount{1, PeopleKnown::OneMask}));
  EXPECT_THAT(said(data), Contains(HasSubstr("1 image has a mask and fixations")));
}

TEST_F(FixationFolders, OtherTablesAreLeftAlone) {
  image("cat1.png");
  table("results.csv", "image,x,y\ncat1,1,1\n");
  const Dataset data = open();
  EXPECT_FALSE(data.items[0].hasHumanMask());
  EXPECT_TRUE(data.fixationMap.empty());
  table("boxes.csv", "image,x,y,width,height\ncat1,1,1,5,5\n");
  const Dataset boxed = open();
  EXPECT_TRUE(boxed.items[0].hasHumanMask()) << "boxes are regions";
  EXPECT_EQ(boxed.regions.images, 1u);
  EXPECT_TRUE(boxed.fixationMap.empty());
}

TEST_F(FixationFolders, OptionsWithoutATableAreSaid) {
  image("cat1.png");
  FixationSearch search;
  search.options = parseFixationOptions("cut=max:0.5");
  EXPECT_EQ(open(search).leftOut.size(), 1u);
  search.columns = "image=a,x=b,y=c";
  EXPECT_THROW(static_cast<void>(open(search)), Error);
}

TEST_F(FixationFolders, ATableThatIsFoundAndBrokenIsSaidAndTheImagesStillOpen) {
  image("cat1.png");
  table("fixations.csv", "image,person,x,y\ncat1,ann,1,one\n");
  const Dataset data = open();
  ASSERT_EQ(data.items.size(), 1u);
  ASSERT_EQ(data.leftOut.size(), 1u);
  EXPECT_THAT(data.leftOut[0].text(), AllOf(HasSubstr("fixations.csv, line 2, column y"), HasSubstr("left out")));
  FixationSearch named;
  named.tables = {folder_.path() / "fixations.csv"};
  EXPECT_THROW(static_cast<void>(open(named)), Error) << "one that was asked for is an error";
}

TEST_F(FixationFolders, ATableIsReadThatLiesElsewhere) {
  image("set/cat1.png");
  table("eyes/anything.csv", "Bild,fx,fy\ncat1,3,4\n");
  FixationSearch search;
  search.tables = {folder_.path() / "eyes" / "anything.csv"};
  search.columns = "image=Bild,x=fx,y=fy";
  const Dataset data = openDataset(folder_.path() / "set", {.fixations = search});
  EXPECT_TRUE(data.items[0].hasHumanMask());
  EXPECT_EQ(data.fixations, search);
  EXPECT_THAT(said(data), Contains(HasSubstr("does not tell people apart")));
}

TEST_F(FixationFolders, AFileBesideATableSaysItsColumns) {
  image("cat1.png");
  const std::string report = "CURRENT_FIX_X\tCURRENT_FIX_Y\timage\tRECORDING_SESSION_LABEL\n500\t400\tcat1\ts1\n";
  table("report.xls", report);
  EXPECT_THAT(open().leftOut.at(0).text(), HasSubstr(".columns behind it"));
  table("report.xls.columns", "screen=1000x800\n");
  EXPECT_EQ(readHumanMask(open(with("sigma=1px")).items[0], 1).votes.at(20, 15), 1);
  table("odd.csv", "Bild,fx,fy\ncat1,3,4\n");
  table("odd.csv.columns", "image=Bild,x=fx,y=fy");
  EXPECT_EQ(readHumanMask(open(with("sigma=1px")).items[0], 1).fixations->here.points.size(), 2u);
}

TEST_F(FixationFolders, RecordingsOfSeveralPeopleLieInFolders) {
  image("cat1.png");
  const std::string heading = "fixation_id,start_timestamp,duration,norm_pos_x,norm_pos_y,on_surf\n";
  table("gaze/P01/fixations_on_surface_cat1.csv", heading + "1,0,100,0.5,0.5,True\n");
  table("gaze/P02/fixations_on_surface_cat1.csv", heading + "1,0,100,0.25,0.5,True\n");
  EXPECT_EQ(readHumanMask(open().items[0], 1).annotators, 2);
}

TEST_F(FixationFolders, OneImageAlone) {
  table("f.csv", "image,person,x,y\na.png,ann,3,4\nb.png,ann,20,10\n");
  const auto file = folder_.path() / "f.csv";
  const auto read = std::make_shared<const FixationTable>(readFixations({file}));
  const auto records = fixationsOf(read, "f.csv", "somewhere/a.png", {40, 30}, parseFixationOptions("sigma=1px"));
  EXPECT_EQ(records->counted(0).fixations, 1u);
  const HumanMask mask = records->maskOf(0, {40, 30});
  EXPECT_EQ(mask.votes.at(3, 4), 1);
  EXPECT_EQ(mask.fixations->everywhere->counts(40, 30)->at(20, 10), 1u);
  try {
    (void)fixationsOf(read, "f.csv", "c.png", {40, 30}, {});
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(std::string(e.what()), AllOf(HasSubstr("no fixations on c.png"), HasSubstr("a.png, b.png")));
  }
}

TEST(FixationOptionsText, ReadsBackAndRefusesWhatItDoesNotKnow) {
  EXPECT_EQ(toString(FixationOptions{}), "");
  for (const char* text :
       {"sigma=35px", "sigma=1.5deg,ppd=30", "weights=counts,edges=reflect", "cut=max:0.5,first=skip"})
    EXPECT_EQ(toString(parseFixationOptions(text)), text);
  EXPECT_EQ(inFull({}), "sigma=usual,weights=usual,edges=constant,cut=area:0.2,first=keep");
  for (const char* text : {"sigma=0px", "sigma=3", "sigma=3mm", "cut=0.5", "cut=area:2", "weights=time", "edges=none",
                           "x", "first=yes", "ppd=-3", "sigma=nanpx"})
    EXPECT_THROW(static_cast<void>(parseFixationOptions(text)), Error) << text;
}

}  // namespace
}  // namespace sightline
