// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of tables of fixations: a few rows as its program writes them, and where they lie on an image.
#include "core/dataset/fixations/fixation_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class FixationFiles : public ::testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& text) {
    const auto file = folder_.path() / name;
    std::filesystem::create_directories(file.parent_path());
    writeFileAtomically(file, text);
    return file;
  }
  FixationTable read(const std::string& name, const std::string& text, const std::string& columns = {}) {
    return readFixations({write(name, text)}, columns);
  }
  /// "person x,y duration" of each fixation on an image of this size.
  static std::vector<std::string> told(const FixationTable& table, const std::string& image, int width, int height) {
    std::vector<std::string> out;
    for (const FixatedImage& entry : table.images()) {
      if (entry.name != image) continue;
      for (std::size_t i = entry.first; i < entry.first + entry.count; ++i) {
        const Fixation& f = table.fixations()[i];
        const auto p = table.onImage(entry, static_cast<double>(f.x), static_cast<double>(f.y), width, height);
        std::ostringstream text;
        text << table.people()[f.person] << ' ' << std::round(p.x * 100) / 100 << ',' << std::round(p.y * 100) / 100
             << ' ' << std::round(f.duration);
        out.push_back(text.str());
      }
    }
    return out;
  }
  static std::vector<std::string> notes(const FixationTable& table) {
    std::vector<std::string> out;
    for (const Message& note : table.notes()) out.push_back(note.text());
    return out;
  }
  std::string problemOf(const std::string& name, const std::string& text, const std::string& columns = {}) {
    try {
      (void)read(name, text, columns);
    } catch (const Error& e) {
      return e.what();
    }
    return "no error";
  }
  testing::TempFolder folder_;
};

TEST_F(FixationFiles, PlainTablesInPixelsAndInShares) {
  const auto pixels = read("a.csv", "image,person,x,y,duration\ncat.jpg,ann,10.5,20,200\ncat.jpg,bob,30,5,100\n");
  EXPECT_THAT(told(pixels, "cat.jpg", 100, 50), ElementsAre("ann 10.5,20 200", "bob 30,5 100"));
  EXPECT_TRUE(pixels.hasDurations());
  const auto shares = read("b.tsv", "stimulus\tsubject\tx_norm\ty_norm\tduration_s\ncat\t1\t0.25\t0.5\t0.2\n");
  EXPECT_THAT(told(shares, "cat", 200, 80), ElementsAre("1 50,40 200"));
  const auto comma = read("c.csv", "image;person;x;y;duration\ncat;1;2,5;3;100\n");
  EXPECT_THAT(told(comma, "cat", 10, 10), ElementsAre("1 2.5,3 100"));
}

TEST_F(FixationFiles, FixationsOfAPersonAreInTheOrderOfTheirStarts) {
  const auto table = read("a.csv", "image,person,x,y,start\ncat,ann,1,1,300\ncat,bob,2,2,10\ncat,ann,3,3,100\n");
  EXPECT_THAT(told(table, "cat", 10, 10), ElementsAre("ann 3,3 0", "ann 1,1 0", "bob 2,2 0"));
  EXPECT_FALSE(table.hasDurations());
}

TEST_F(FixationFiles, TobiiTakesOneFixationOfManySamplesFromItsMediasPlaceOnTheScreen) {
  const std::string heading =
      "Recording timestamp\tParticipant name\tPresented Stimulus name\tPresented Media position X (DACSpx)\t"
      "Presented Media position Y (DACSpx)\tPresented Media width\tPresented Media height\tEye movement type\t"
      "Gaze event duration\tEye movement type index\tFixation point X\tFixation point Y\n";
  const std::string rows =
      "1\tP1\tcat.jpg\t460\t40\t1000\t1000\tFixation\t180\t1\t960\t540\n"
      "2\tP1\tcat.jpg\t460\t40\t1000\t1000\tFixation\t180\t1\t960\t540\n"
      "3\tP1\tcat.jpg\t460\t40\t1000\t1000\tSaccade\t20\t1\t\t\n"
      "4\tP1\tcat.jpg\t460\t40\t1000\t1000\tFixation\t240\t2\t460\t40\n"
      "5\tP1\t\t\t\t\t\tFixation\t90\t3\t10\t10\n"
      "6\tP2\tcat.jpg\t460\t40\t1000\t1000\tFixation\t300\t1\t1210\t290\n";
  const auto table = read("export.tsv", heading + rows);
  EXPECT_THAT(told(table, "cat.jpg", 400, 400), ElementsAre("P1 200,200 180", "P1 0,0 240", "P2 300,100 300"));
  EXPECT_THAT(notes(table), Contains(HasSubstr("1 fixation that belongs to no image")));
  EXPECT_THAT(notes(table), Contains(HasSubstr("Tobii Pro Lab export")));
}

TEST_F(FixationFiles, TobiiInSharesOfTheMedia) {
  const auto table =
      read("export.tsv",
           "Participant name\tPresented Media name\tEye movement type\tEye movement event duration [ms]\t"
           "Eye movement type index\tFixation point X [MCS norm]\tFixation point Y [MCS norm]\n"
           "P1\tcat\tFixation\t180\t1\t0,5\t0,25\n");
  EXPECT_THAT(told(table, "cat", 200, 100), ElementsAre("P1 100,25 180"));
}

TEST_F(FixationFiles, PupilCountsFromTheLowerEdgeAndNamesTheSurfaceInTheFilesName) {
  const auto table =
      read("surfaces/fixations_on_surface_cat1.csv",
           "world_timestamp,world_index,fixation_id,start_timestamp,duration,dispersion,norm_pos_x,norm_pos_y,"
           "x_scaled,y_scaled,on_surf\n"
           "10.1,1,7,10.0,150.5,0.5,0.25,0.9,25,90,True\n"
           "10.2,2,7,10.0,150.5,0.5,0.25,0.9,25,90,True\n"
           "11.0,3,8,11.0,100,0.5,1.5,0.9,150,90,False\n");
  EXPECT_THAT(told(table, "cat1", 100, 100), ElementsAre(" 25,10 151"));
  EXPECT_THAT(notes(table), Contains(HasSubstr("not on the surface")));
  EXPECT_THAT(notes(table), Contains(HasSubstr("lower edge up")));
}

TEST_F(FixationFiles, EyeLinkNeedsTheScreenToBePlaced) {
  const std::string text =
      "RECORDING_SESSION_LABEL\tTRIAL_INDEX\tCURRENT_FIX_X\tCURRENT_FIX_Y\tCURRENT_FIX_DURATION\tCURRENT_FIX_X_"
      "RESOLUTION\t"
      "CURRENT_FIX_Y_RESOLUTION\timage\n"
      "s01\t1\t960\t540\t212\t35.5\t36\tcat.jpg\ns01\t1\t.\t.\t99\t.\t.\tcat.jpg\n";
  EXPECT_THAT(problemOf("report.xls", text), HasSubstr("--fixation-columns screen=1920x1080"));
  const auto table = read("report.xls", text, "screen=1920x1080");
  EXPECT_THAT(told(table, "cat.jpg", 400, 300), ElementsAre("s01 200,150 212"));
  EXPECT_THAT(notes(table), Contains(HasSubstr("1 row without a place")));
}

TEST_F(FixationFiles, AKnownKindKeepsWhatTheColumnsSaidByHandLeaveOpen) {
  const auto table = read("report.txt",
                          "RECORDING_SESSION_LABEL\tCURRENT_FIX_X\tCURRENT_FIX_Y\tCURRENT_FIX_DURATION\timage\t"
                          "CURRENT_FIX_X_RESOLUTION\tCURRENT_FIX_Y_RESOLUTION\n"
                          "s01\t110\t60\t212\tcat\t35.5\t36\n",
                          "on-screen=100:50:400:200");
  EXPECT_THAT(told(table, "cat", 800, 400), ElementsAre("s01 20,20 212"));
  ASSERT_TRUE(table.degree(0));
  EXPECT_FLOAT_EQ(table.degree(0)->x, 35.5f);
}

TEST_F(FixationFiles, ReflacxReadsItsReadingsWithZoomWindowAndDegrees) {
  const std::string heading =
      "timestamp_start_fixation,timestamp_end_fixation,x_position,y_position,angular_resolution_x_pixels_per_degree,"
      "angular_resolution_y_pixels_per_degree,xmin_shown_from_image,ymin_shown_from_image,xmax_shown_from_image,"
      "ymax_shown_from_image\n";
  write("main_data/P1/fixations.csv", heading + "0.5,0.75,1000,900,94,95,0,303,2521,2463\n");
  const auto list =
      write("main_data/metadata_phase_1.csv",
            "id,split,eye_tracking_data_discarded,image,dicom_id,subject_id,image_size_x,image_size_y\n"
            "P1,train,False,files/a.dcm,aa-bb,7,2544,3056\nP2,train,True,files/a.dcm,aa-bb,7,2544,3056\n");
  const auto table = readFixations({list});
  EXPECT_THAT(told(table, "aa-bb", 2544, 3056), ElementsAre("P1 1000,900 250"));
  ASSERT_TRUE(table.shown(0) && table.degree(0));
  EXPECT_FLOAT_EQ(table.shown(0)->top, 303);
  EXPECT_FLOAT_EQ(table.degree(0)->y, 95);
  EXPECT_THAT(notes(table), Contains(HasSubstr("1 reading of REFLACX has no table")));
}

TEST_F(FixationFiles, EgdCxrIsReadInPixelsOfTheFilm) {
  const auto table = read("fixations.csv",
                          "DICOM_ID,SESSION_ID,FPOGX,FPOGY,FPOGS,FPOGD,FPOGID,X_ORIGINAL,Y_ORIGINAL\n"
                          "f1,s,0.5,0.5,1.0,0.1,3,1200,900\nf1,s,0.5,0.5,1.0,0.4,3,1200,900\n");
  EXPECT_THAT(told(table, "f1", 2544, 3056), ElementsAre(" 1200,900 400")) << "the longest row of a fixation is it";
}

TEST_F(FixationFiles, CubGhaHasTwoKindsOfLines) {
  write("images.txt", "1 001.Albatross/Albatross_0046_18.jpg\n2 001.Albatross/Albatross_0009_34.jpg\n");
  const auto run = read("data_5runs/Fixation_run1.txt", "1,500,375,200,145,179,160,168,765\n");
  EXPECT_THAT(told(run, "001.Albatross/Albatross_0046_18.jpg", 500, 375), ElementsAre(" 200,145 179", " 160,168 765"));
  // shown 1000 x 750 at (460, 165)
  const auto pooled = read("Fixation.txt", "2,500,375,1000,750,460,165,560,265,300\n");
  EXPECT_THAT(told(pooled, "001.Albatross/Albatross_0009_34.jpg", 500, 375), ElementsAre(" 50,50 300"));
  EXPECT_THAT(problemOf("Fixation.txt", "2,500,375,1000,750,460,165,560,265,300\n2,500,x\n"), HasSubstr("line 2"));
}

TEST_F(FixationFiles, SeveralRunsAreSeveralPeople) {
  const auto one = write("data_5runs/Fixation_run1.txt", "1,500,375,200,145,179\n"),
             two = write("data_5runs/Fixation_run2.txt", "1,500,375,210,155,189\n");
  EXPECT_THAT(told(readFixations({one, two}), "1", 500, 375),
              ElementsAre("Fixation_run1 200,145 179", "Fixation_run2 210,155 189"));
}

TEST_F(FixationFiles, CocoSearchPlacesImagesInTheMiddleOfTheScreen) {
  const auto table =
      read("f.json", R"([{"name": "000000400966.jpg", "subject": 2, "task": "bottle", "X": [840.0, 1050.5],
      "Y": [525.0, 525.0], "T": [210, 180], "length": 2}])");
  // 640 x 480 is shown 1400 x 1050, from x = 140 on
  EXPECT_THAT(told(table, "000000400966.jpg", 640, 480), ElementsAre("2 320,240 210", "2 416.23,240 180"));
  EXPECT_THAT(told(table, "000000400966.jpg", 1680, 1050), ElementsAre("2 840,525 210", "2 1050.5,525 180"));
  const auto small = read("g.json", R"([{"name": "a", "subject": 2, "X": [256.0], "Y": [160.0], "T": [210]}])");
  EXPECT_THAT(told(small, "a", 1680, 1050), ElementsAre("2 840,525 210"));
  EXPECT_THAT(problemOf("h.json", R"([{"name": "a", "subject": 2, "X": [1, 2], "Y": [1], "T": [1]}])"),
              HasSubstr("2 X, 1 Y and 1 T"));
}

TEST_F(FixationFiles, SaliconTellsItsEditionsApart) {
  const std::string images =
      R"({"info": {"description": "Salicon"}, "images": [{"id": 5, "file_name": "a.jpg", "width": 640, "height": 480}],
          "annotations": [{"id": 1, "image_id": 5, "worker_id": 9, "fixations": )";
  const auto columnsFirst = read("s.json", images + "[[600, 100], [319.5, 247]]}]}");
  EXPECT_THAT(told(columnsFirst, "a.jpg", 640, 480), ElementsAre("9 600,100 0", "9 319.5,247 0"));
  const auto rowsFirst = read("s.json", images + "[[100, 600], [480, 1]]}]}");
  EXPECT_THAT(told(rowsFirst, "a.jpg", 640, 480), ElementsAre("9 599,99 0", "9 0,479 0"));
  EXPECT_THAT(notes(rowsFirst), Contains(HasSubstr("not gaze")));
  EXPECT_THAT(problemOf("s.json", images + "[[100, 200]]}]}"), HasSubstr("x or y comes first"));
}

TEST_F(FixationFiles, ClickMesRoundsAreRows) {
  const auto table = read("clickme.csv",
                          "image_path,clicks,user_id\nCO3D_ClickMe2/chair/x.png,\"{(112,87),(113,90)}\",u1\n"
                          "CO3D_ClickMe2/chair/x.png,{},u2\n");
  EXPECT_THAT(told(table, "CO3D_ClickMe2/chair/x.png", 256, 256), ElementsAre("u1 112,87 0", "u1 113,90 0"));
  EXPECT_THAT(notes(table), Contains(HasSubstr("1 round of ClickMe without a click")));
  EXPECT_THAT(problemOf("clickme.csv", "image_path,clicks\na.png,\"{(1,b)}\"\n"), HasSubstr("line 2"));
}

TEST_F(FixationFiles, AListOfObjectsIsATable) {
  const auto table = read("a.json", R"([{"image": "cat", "person": "ann", "x": 3, "y": 4.5, "duration": null},
                                        {"image": "cat", "person": 7, "x": 1, "y": 2, "duration": 90}])");
  EXPECT_THAT(told(table, "cat", 10, 10), ElementsAre("ann 3,4.5 0", "7 1,2 90"));
}

TEST_F(FixationFiles, ColumnsCanBeSaidByHand) {
  const std::string text = "Bild,VP,fx,fy,len\ncat,1,50,25,0.2\n";
  EXPECT_THAT(problemOf("a.csv", text), HasSubstr("--fixation-columns"));
  EXPECT_THAT(told(read("a.csv", text, "image=Bild,person=VP,x=fx,y=fy,duration=len,time=s"), "cat", 100, 50),
              ElementsAre("1 50,25 200"));
  EXPECT_THAT(problemOf("a.csv", text, "image=Bild,x=fx,y=FY2"), HasSubstr("has no column \"FY2\""));
  EXPECT_THAT(problemOf("a.csv", text, "bild=Bild"), HasSubstr("\"bild=Bild\" is not understood"));
  EXPECT_THAT(problemOf("a.csv", text, "x=fx,y=fy,y-up=yes"), HasSubstr("unit=shares"));
}

TEST_F(FixationFiles, BadCellsNameFileLineAndColumn) {
  const std::string problem = problemOf("a.csv", "image,person,x,y\ncat,ann,1,2\ncat,ann,one,2\n");
  EXPECT_THAT(problem, HasSubstr("a.csv, line 3, column x"));
  EXPECT_THAT(problem, HasSubstr("\"one\""));
  EXPECT_THAT(problemOf("a.csv", "image,person,x,y\n"), HasSubstr("holds no fixations"));
  EXPECT_THAT(problemOf("a.json", "[{\"image\": \"cat\", \"x\": 1, \"y\": 2}, {\"ima"),
              HasSubstr("cannot be understood"));
}

TEST_F(FixationFiles, TablesOfBoxesAndOfOtherThingsAreNone) {
  EXPECT_FALSE(knownFixationFile(write("boxes.csv", "image,x,y,width,height\ncat,1,2,3,4\n")));
  EXPECT_FALSE(knownFixationFile(write("labels.csv", "image,label\ncat,cat\n")));
  EXPECT_FALSE(knownFixationFile(write("coco.json", R"({"images": [], "annotations": [], "categories": []})")));
  EXPECT_TRUE(knownFixationFile(write("a.csv", "image,x,y\ncat,1,2\n"))->vague);
}

// Found by sightline-fuzz-readers and by reading: numbers that no picture, eye or screen has asked for any amount of
// memory, or were computed with.
TEST_F(FixationFiles, NumbersBeyondAllMeasureAreRefusedOrNoPlace) {
  const std::string heading = "image,person,x,y,duration,image_width,image_height\n";
  const auto row = [&](const std::string& x, const std::string& duration, const std::string& width) {
    return heading + "cat,ann,1,2,100,40,30\ncat,ann," + x + ",2," + duration + "," + width + ",30\n";
  };
  const auto table = read("a.csv", row("1e300", "100", "40"));
  EXPECT_THAT(told(table, "cat", 40, 30), ElementsAre("ann 1,2 100"));
  EXPECT_THAT(notes(table), Contains(HasSubstr("1 row without a place")));
  EXPECT_EQ(told(read("b.csv", row("-1e6", "100", "40")), "cat", 40, 30).size(), 2u) << "far outside is a place";
  EXPECT_THAT(problemOf("c.csv", row("3", "1e200", "40")), HasSubstr("c.csv: holds a fixation of inf ms"));
  EXPECT_THAT(problemOf("d.csv", row("3", "1e11", "40")), HasSubstr("holds a fixation of 99999997952 ms"));
  EXPECT_THAT(problemOf("e.csv", row("3", "100", "4e6")),
              HasSubstr("e.csv: says that the picture cat is 4e+06 x 30 pixels; at most 100 megapixels are read"));
  EXPECT_THAT(problemOf("f.csv", row("3", "100", "1e300")), HasSubstr("is 1e+300 x 30 pixels"));
}

TEST_F(FixationFiles, NumbersOfImagesThatAreNoneAreRefused) {
  const auto salicon = [&](const std::string& id) {
    return problemOf("fixations.json",
                     R"({"images": [{"id": 3, "file_name": "pic.png", "width": 640, "height": 480}], "annotations": [)"
                     R"({"image_id": )" +
                         id + R"(, "id": 1, "worker_id": 1, "fixations": [[600, 20]]}]})");
  };
  EXPECT_EQ(salicon("3"), "no error");
  for (const char* none : {"1e300", "3.5", "18446744073709551615"})
    EXPECT_THAT(salicon(none), HasSubstr("whole number"));
}

}  // namespace
}  // namespace sightline
