// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/fixation_forms.h"

#include <sstream>

namespace sightline::sweep {

const std::vector<FixationMeaning>& fixationMeanings() {
  static const std::vector<FixationMeaning> kMeanings{
      {"one fixation", {{"1", 600, 120}}},
      {"two people", {{"1", 600, 120, 150}, {"1", 32, 400, 90}, {"2", 320, 240, 700}}},
      {"the same place twice", {{"1", 560, 100}, {"1", 560, 100}}},
      {"the corners", {{"1", 0, 0}, {"1", 639, 479}, {"2", 639, 0}}},
      {"outside the picture", {{"1", 700, 240}, {"1", 600, -20}, {"1", 600, 40}}},
  };
  return kMeanings;
}

namespace {

std::string numberText(double value) {
  std::ostringstream out;
  out.precision(9);
  out << value;
  return out.str();
}

/// Lines of a table: the heading, and one that `row` makes of each look and its number.
template <class Row>
std::string lines(const std::string& heading, const FixationMeaning& meaning, Row row) {
  std::string out = heading + "\n";
  int number = 0;
  for (const Look& look : meaning.looks) out += row(look, ++number) + "\n";
  return out;
}

std::string plainPixels(const FixationMeaning& m) {
  return lines("image,person,x,y,duration", m, [](const Look& l, int) {
    return "pic.png," + l.person + "," + numberText(l.x) + "," + numberText(l.y) + "," + std::to_string(l.milliseconds);
  });
}
std::string plainShares(const FixationMeaning& m) {
  return lines("stimulus;subject;x_norm;y_norm;duration_s", m, [](const Look& l, int) {
    return "pic;" + l.person + ";" + numberText(l.x / kFixatedWidth) + ";" + numberText(l.y / kFixatedHeight) + ";" +
           numberText(l.milliseconds / 1000.0);
  });
}
std::string tobiiShares(const FixationMeaning& m) {
  return lines(
      "Participant name\tPresented Stimulus name\tEye movement type\tGaze event duration\tEye movement type "
      "index\tFixation "
      "point X (MCSnorm)\tFixation point Y (MCSnorm)",
      m, [](const Look& l, int n) {
        const std::string row = l.person + "\tpic.png\tFixation\t" + std::to_string(l.milliseconds) + "\t" +
                                std::to_string(n) + "\t" + numberText(l.x / kFixatedWidth) + "\t" +
                                numberText(l.y / kFixatedHeight);
        return row + "\n" + row + "\n" + l.person + "\tpic.png\tSaccade\t30\t" + std::to_string(n) + "\t\t";
      });
}
std::string tobiiScreen(const FixationMeaning& m) {
  return lines(
      "Participant name\tPresented Media name\tEye movement type\tGaze event duration\tEye movement type "
      "index\tFixation "
      "point X\tFixation point Y\tPresented Media position X (DACSpx)\tPresented Media position Y (DACSpx)\tPresented "
      "Media "
      "width\tPresented Media height",
      m, [](const Look& l, int n) {
        return l.person + "\tpic.png\tFixation\t" + std::to_string(l.milliseconds) + "\t" + std::to_string(n) + "\t" +
               numberText(320 + 2 * l.x) + "\t" + numberText(60 + 2 * l.y) + "\t320\t60\t1280\t960";
      });
}
std::string pupilSurface(const FixationMeaning& m) {
  return lines("fixation_id,start_timestamp,duration,norm_pos_x,norm_pos_y,on_surf", m, [](const Look& l, int n) {
    return std::to_string(n) + "," + std::to_string(n) + ".5," + std::to_string(l.milliseconds) + "," +
           numberText(l.x / kFixatedWidth) + "," + numberText(1 - l.y / kFixatedHeight) + ",True";
  });
}
std::string eyeLink(const FixationMeaning& m) {
  return lines("RECORDING_SESSION_LABEL\tCURRENT_FIX_X\tCURRENT_FIX_Y\tCURRENT_FIX_DURATION\timage", m,
               [](const Look& l, int) {
                 return l.person + "\t" + numberText(320 + 2 * l.x) + "\t" + numberText(60 + 2 * l.y) + "\t" +
                        std::to_string(l.milliseconds) + "\tpic.png";
               }) +
         "1\t.\t.\t50\tpic.png\n";
}
std::string egdCxr(const FixationMeaning& m) {
  return lines("DICOM_ID,SESSION_ID,FPOGS,FPOGD,FPOGID,X_ORIGINAL,Y_ORIGINAL", m, [](const Look& l, int n) {
    return "pic,s1," + std::to_string(n) + "," + numberText(l.milliseconds / 1000.0) + "," + std::to_string(n) + "," +
           numberText(l.x) + "," + numberText(l.y);
  });
}
std::string cubRun(const FixationMeaning& m) {
  std::string out = "17," + std::to_string(kFixatedWidth) + "," + std::to_string(kFixatedHeight);
  for (const Look& l : m.looks)
    out += "," + numberText(l.x) + "," + numberText(l.y) + "," + std::to_string(l.milliseconds);
  return out + "\n";
}
std::string cubPooled(const FixationMeaning& m) {
  std::string out = "17,640,480,1280,960,320,60";
  for (const Look& l : m.looks)
    out += "," + numberText(320 + 2 * l.x) + "," + numberText(60 + 2 * l.y) + "," + std::to_string(l.milliseconds);
  return out + "\n";
}
std::string cocoSearch(const FixationMeaning& m) {
  std::string out;  // a trial for each fixation; 640 x 480 is shown 1400 x 1050, from 140 on
  for (const Look& l : m.looks)
    out += std::string(out.empty() ? "[" : ",\n ") + R"({"name": "pic.png", "subject": )" + l.person + R"(, "X": [)" +
           numberText(140 + l.x * 1400 / kFixatedWidth) + R"(], "Y": [)" + numberText(l.y * 1050 / kFixatedHeight) +
           R"(], "T": [)" + std::to_string(l.milliseconds) + "]}";
  return out + "]";
}
std::string salicon(const FixationMeaning& m, bool rowsFirst) {
  std::string out =
      R"({"info": {}, "images": [{"id": 3, "file_name": "pic.png", "width": 640, "height": 480}], "annotations": [)";
  std::string all;
  for (const Look& l : m.looks)
    all += std::string(all.empty() ? "" : ", ") + R"({"image_id": 3, "id": 1, "worker_id": )" + l.person +
           R"(, "fixations": [[)" +
           (rowsFirst ? numberText(l.y + 1) + ", " + numberText(l.x + 1) : numberText(l.x) + ", " + numberText(l.y)) +
           "]]}";
  return out + all + "]}";
}
std::string salicon2014(const FixationMeaning& m) { return salicon(m, false); }
std::string salicon2015(const FixationMeaning& m) { return salicon(m, true); }
std::string clickMe(const FixationMeaning& m) {
  return lines("image_path,user_id,clicks", m, [](const Look& l, int) {
    return "set/pic.png," + l.person + ",\"{(" + numberText(l.x * 256 / kFixatedWidth) + "," +
           numberText(l.y * 256 / kFixatedHeight) + ")}\"";
  });
}
std::string listOfObjects(const FixationMeaning& m) {
  std::string out;
  for (const Look& l : m.looks)
    out += std::string(out.empty() ? "[" : ", ") + R"({"image": "pic.png", "observer": ")" + l.person + R"(", "x": )" +
           numberText(l.x) + R"(, "y": )" + numberText(l.y) + R"(, "duration": )" + std::to_string(l.milliseconds) +
           "}";
  return out + "]";
}
std::string ownColumns(const FixationMeaning& m) {
  return lines("VP|Bild|fx|fy|ms", m, [](const Look& l, int) {
    return l.person + "|pic|" + numberText(l.x) + "|" + numberText(l.y) + "|" + std::to_string(l.milliseconds);
  });
}

}  // namespace

const std::vector<FixationForm>& fixationForms() {
  static const std::vector<FixationForm> kForms{
      {"table in pixels", "fixations.csv", plainPixels},
      {"table in shares", "fixations.csv", plainShares},
      {"Tobii in shares", "export.tsv", tobiiShares},
      {"Tobii on the screen", "export.tsv", tobiiScreen},
      {"Pupil", "fixations_on_surface_pic.csv", pupilSurface, "", false},
      {"EyeLink placed", "report.xls", eyeLink, "on-screen=320:60:1280:960"},
      {"EyeLink fitted", "report.txt", eyeLink, "screen=1920x1080", true, true, true, true},
      {"EGD-CXR", "fixations.csv", egdCxr, "", false},
      {"CUB-GHA run", "Fixation_run1.txt", cubRun, "", false},
      {"CUB-GHA pooled", "Fixation.txt", cubPooled, "", false},
      {"COCO-Search18", "coco.json", cocoSearch},
      {"SALICON 2014", "fixations.json", salicon2014, "", true, false, false},
      {"SALICON 2015", "fixations.json", salicon2015, "", true, false, false},
      {"ClickMe", "clicks.csv", clickMe, "", true, false},
      {"list of objects", "fixations.json", listOfObjects},
      {"own columns", "own.csv", ownColumns, "image=Bild,person=VP,x=fx,y=fy,duration=ms"},
  };
  return kForms;
}

}  // namespace sightline::sweep
