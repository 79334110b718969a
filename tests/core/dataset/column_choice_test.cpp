// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose columns somebody has to name: what is offered, what is suggested, and that what is chosen is what is
// read.
#include "core/dataset/fixations/column_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/dataset/human_choice.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr const char* kGerman =
    "VP;Bild;gazeX;gazeY;Dauer;onset\n"
    "vp01;cat1.png;10,5;5;0,2;0\n"
    "vp02;cat1.png;30;12,25;0,4;1\n";

class ColumnChoices : public ::testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& text) {
    const auto file = folder_.path() / name;
    writeFileAtomically(file, text);
    return file;
  }
  TableSample sample(const std::string& text) {
    const auto table = sampleTable(write("t.csv", text));
    EXPECT_TRUE(table.has_value());
    return table.value_or(TableSample());
  }
  testing::TempFolder folder_;
};

TEST_F(ColumnChoices, ASampleSaysWhatEachColumnHolds) {
  const TableSample table = sample(kGerman);
  ASSERT_EQ(table.columns.size(), 6U);
  EXPECT_FALSE(table.column("VP")->numbers);
  EXPECT_FALSE(table.column("Bild")->numbers);
  ASSERT_TRUE(table.column("gazeX")->numbers);
  EXPECT_DOUBLE_EQ(table.column("gazeX")->lowest, 10.5);  // a comma is a decimal sign beside semicolons
  EXPECT_DOUBLE_EQ(table.column("gazeX")->highest, 30);
  EXPECT_EQ(table.column("gazeZ"), nullptr);
  EXPECT_THAT(table.rows.front(), ElementsAre("vp01", "cat1.png", "10,5", "5", "0,2", "0"));
}

TEST_F(ColumnChoices, WhatCannotHoldPlacesIsNoSuchTable) {
  for (const char* text : {"Dear colleague,\n", "", "a,b\n", "a,b\nx,1\n", "{\"a\":1}", "<svg/>", "a,b\n1\n"})
    EXPECT_FALSE(sampleTable(write("t.csv", text))) << text;
  EXPECT_FALSE(sampleTable(folder_.path() / "none.csv"));
}

// A table longer than what is looked at ends in half a row there, and in half a quoted cell.
TEST_F(ColumnChoices, OnlyTheBeginningOfALongTableIsLookedAt) {
  std::string text = "note,x,y\n";
  while (text.size() < 64 * 1024 + 10) text += "\"long\nnote\",1.5,2.5\n";
  for (std::size_t cut = 0; cut < 20; ++cut) {
    const auto table = sampleTable(write("t.csv", "name" + std::string(cut, 'e') + text));
    ASSERT_TRUE(table) << cut;
    EXPECT_TRUE(table->columns[1].numbers);
    EXPECT_DOUBLE_EQ(table->columns[2].highest, 2.5);
  }
}

TEST_F(ColumnChoices, NamesAndNumbersSuggestAChoice) {
  const ColumnChoice german = likelyColumns(sample(kGerman));
  EXPECT_EQ(german.image, "Bild");
  EXPECT_EQ(german.person, "VP");
  EXPECT_EQ(german.x, "gazeX");
  EXPECT_EQ(german.y, "gazeY");
  EXPECT_EQ(german.duration, "Dauer");
  EXPECT_EQ(german.start, "onset");
  EXPECT_EQ(german.unit, CoordinateUnit::ImagePixels);
  const ColumnChoice shares = likelyColumns(sample("StimulusName,SubjID,FX,FY\na,1,0.25,0.5\nb,2,1,0\n"));
  EXPECT_EQ(shares.image, "StimulusName");
  EXPECT_EQ(shares.person, "SubjID");
  EXPECT_EQ(shares.x, "FX");
  EXPECT_EQ(shares.y, "FY");
  EXPECT_EQ(shares.unit, CoordinateUnit::ImageShares);
  // "px" is a unit, and a column of texts holds no places.
  const ColumnChoice unit = likelyColumns(sample("a [px],x,y,other\n1,left,2,3\n"));
  EXPECT_EQ(unit.x, "");
  EXPECT_EQ(unit.y, "y");
}

TEST_F(ColumnChoices, WhatIsChosenIsWhatIsRead) {
  const auto file = write("t.csv", "who,\"gaze, x\",gaze y,on\nann,0.25,0.5,a.png\nbob,0.75,1,a.png\n");
  const auto table = sampleTable(file);
  ASSERT_TRUE(table);
  ColumnChoice choice;
  choice.image = "on";
  choice.person = "who";
  choice.x = "gaze, x";
  choice.y = "gaze y";
  choice.unit = CoordinateUnit::ImageShares;
  choice.yUp = true;
  const std::string text = columnsText(choice);
  EXPECT_EQ(columnsInUse(*table, text), choice) << text;
  const FixationTable read = readFixations({file}, text);
  ASSERT_EQ(read.images().size(), 1U);
  const FixatedImage& image = read.images()[0];
  const Fixation& first = read.fixations()[image.first];
  const auto place = read.onImage(image, double(first.x), double(first.y), 200, 100);
  EXPECT_DOUBLE_EQ(place.x, 50);
  EXPECT_DOUBLE_EQ(place.y, 50);
  EXPECT_EQ(read.people().size(), 2U);
}

TEST_F(ColumnChoices, EveryChoiceSurvivesBeingWritten) {
  const TableSample table = sample("s,\"q\"\"t\",a,b,c,d\ni,p,1,2,3,4\n");
  for (const CoordinateUnit unit :
       {CoordinateUnit::ImagePixels, CoordinateUnit::ImageShares, CoordinateUnit::ScreenPixels})
    for (const double time : {1.0, 1000.0, 0.001, 0.000001}) {
      ColumnChoice choice{"s", "q\"t", "a", "b", "c", "d"};
      choice.unit = unit;
      choice.millisecondsPerUnit = time;
      if (unit == CoordinateUnit::ScreenPixels) choice.screen = {1680, 1050};
      EXPECT_EQ(columnsInUse(table, columnsText(choice)), choice) << columnsText(choice);
    }
  ColumnChoice placed{"s", "", "a", "b", "", ""};
  placed.unit = CoordinateUnit::ScreenPixels;
  placed.imageOnScreen = {{10, 20, 300.5, 400}};
  EXPECT_EQ(columnsInUse(table, columnsText(placed)), placed) << columnsText(placed);
}

// A kind that is known has a person; somebody may say that this column is something else.
TEST_F(ColumnChoices, NoColumnCanBeSaid) {
  const auto file = write("fix.csv", "image,subject,x,y\na.png,1,10,20\na.png,2,30,40\n");
  ColumnChoice choice = columnsInUse(*sampleTable(file), "");
  EXPECT_EQ(choice.person, "subject");
  choice.person.clear();
  EXPECT_EQ(readFixations({file}, "").people().size(), 2U);
  EXPECT_LE(readFixations({file}, columnsText(choice)).people().size(), 1U);
}

TEST_F(ColumnChoices, TheRectangleOnTheScreenComesFromTheRows) {
  const TableSample table = sample(
      "Participant name,Presented Stimulus name,Fixation point X,Fixation point Y,Presented Media position X,Presented "
      "Media position Y,Presented Media width,Presented Media height\np,a.png,500,400,0,0,1000,800\n");
  const ColumnChoice choice = columnsInUse(table, "");
  EXPECT_TRUE(choice.placedByRows);
  EXPECT_TRUE(problemOf(choice, table).empty());
  EXPECT_EQ(columnsInUse(table, columnsText(choice)), choice);
}

// A kind that counts seconds is told so even where no column of times is chosen.
TEST_F(ColumnChoices, TheUnitOfTimeIsSaidWithoutTimes) {
  const TableSample table = sample("image,x,y,duration_s\na.png,1,2,0.5\n");
  ColumnChoice choice = columnsInUse(table, "");
  EXPECT_EQ(choice.millisecondsPerUnit, 1000);
  choice.duration.clear();
  choice.millisecondsPerUnit = 1;
  EXPECT_EQ(columnsInUse(table, columnsText(choice)), choice) << columnsText(choice);
}

// Pupil counts y from the lower edge up; whoever says that its numbers are pixels says that they are not turned.
TEST_F(ColumnChoices, PixelsAreNotTurnedRound) {
  const TableSample table =
      sample("fixation_id,start_timestamp,duration,norm_pos_x,norm_pos_y,on_surf\n1,1.5,150,0.9,0.75,True\n");
  ColumnChoice choice = columnsInUse(table, "");
  EXPECT_TRUE(choice.yUp);
  choice.unit = CoordinateUnit::ImagePixels;
  choice.yUp = false;
  EXPECT_EQ(columnsInUse(table, columnsText(choice)), choice) << columnsText(choice);
}

// Names that differ in capitals alone are two columns.
TEST_F(ColumnChoices, TheColumnOfExactlyThatNameIsRead) {
  const auto file = write("t.csv", "pic,X,x,y\na.png,1,30,4\n");
  const FixationTable table = readFixations({file}, "image=pic,x=x,y=y");
  EXPECT_FLOAT_EQ(table.fixations()[0].x, 30);
  EXPECT_FLOAT_EQ(readFixations({file}, "image=PIC,x=X,y=Y").fixations()[0].x, 1);
}

TEST_F(ColumnChoices, WhatIsMissingIsSaid) {
  const TableSample table = sample("s,t,a,b\ni,p,1,2\n");
  const auto said = [&](const ColumnChoice& choice) { return problemOf(choice, table).text(); };
  EXPECT_THAT(said({"s", "", "a", "", "", ""}), HasSubstr("x and y"));
  EXPECT_THAT(said({"s", "s", "a", "b", "", ""}), HasSubstr("\"s\" is chosen twice"));
  EXPECT_THAT(said({"s", "", "a", "t", "", ""}), HasSubstr("\"t\" does not hold numbers"));
  ColumnChoice screen{"s", "t", "a", "b", "", ""};
  EXPECT_EQ(said(screen), "");
  screen.unit = CoordinateUnit::ScreenPixels;
  EXPECT_THAT(said(screen), HasSubstr("screen"));
}

TEST_F(ColumnChoices, FormatsThatFixTheirColumnsTakeNone) {
  const auto clicks = write("clicks.csv", "image_path,clicks,user_id\n\"a.JPEG\",\"[[1, 2]]\",\"u\"\n");
  const auto plain = write("plain.csv", "image,x,y\na.png,1,2\n");
  EXPECT_FALSE(hasChosenColumns(clicks));
  EXPECT_TRUE(hasChosenColumns(plain));
  EXPECT_FALSE(hasChosenColumns(folder_.path() / "none.csv"));
  if (const auto known = knownFixationFile(clicks); known && !known->format->takesColumns) {
    try {
      (void)readFixations({clicks}, "x=a,y=b");
      ADD_FAILURE() << "read with columns that mean nothing";
    } catch (const Error& e) {
      EXPECT_THAT(e.what(), HasSubstr("has no effect on"));
    }
  } else {
    ADD_FAILURE() << "the clicks were not recognised";
  }
}

TEST_F(ColumnChoices, DroppedTablesOfNoKnownKindAreSortedOut) {
  const auto german = write("german.csv", kGerman), letter = write("letter.txt", "Dear colleague,\n");
  const HumanFiles sorted = sortedHumanFiles({german, letter});
  EXPECT_THAT(sorted.tables, ElementsAre(german));
  ASSERT_TRUE(sorted.unusable);
  EXPECT_THAT(sorted.unusable->what(), HasSubstr("letter.txt"));
}

}  // namespace
}  // namespace sightline
