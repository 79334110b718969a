// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of fixations that are recognised by their columns. A new kind is a row here (docs/how-to/fixation-preset.md).
#include <algorithm>

#include "core/base/unicode.h"
#include "core/dataset/fixations/fixation_mapping.h"

namespace sightline {
namespace {

const ColumnNames kTobiiStimulus{"Presented Stimulus name", "Presented Media name", "Recording media name",
                                 "MediaName"};
const ColumnNames kTobiiPerson{"Participant name", "ParticipantName"};

FixationMapping tobii(ColumnNames x, ColumnNames y, CoordinateUnit unit) {
  FixationMapping m;
  m.image = kTobiiStimulus;
  m.person = kTobiiPerson;
  m.x = std::move(x);
  m.y = std::move(y);
  m.unit = unit;
  m.duration = {"Gaze event duration", "Gaze event duration [ms]", "Eye movement event duration",
                "Eye movement event duration [ms]", "GazeEventDuration"};
  m.number = {"Eye movement type index", "FixationIndex"};
  m.kind = {"Eye movement type", "GazeEventType"};
  m.kindOfFixation = "Fixation";
  return m;
}

FixationPreset tobiiShares() {
  const ColumnNames x{"Fixation point X (MCSnorm)", "Fixation point X [MCS norm]"},
      y{"Fixation point Y (MCSnorm)", "Fixation point Y [MCS norm]"};
  return {"Tobii Pro Lab export", {x, y, kTobiiStimulus}, tobii(x, y, CoordinateUnit::ImageShares)};
}

FixationPreset tobiiMediaPixels() {
  const ColumnNames x{"FixationPointX (MCSpx)", "Fixation point X (MCSpx)"},
      y{"FixationPointY (MCSpx)", "Fixation point Y (MCSpx)"}, width{"MediaWidth", "Original Media width"},
      height{"MediaHeight", "Original Media height"};
  FixationMapping m = tobii(x, y, CoordinateUnit::ImagePixels);
  m.imageSize = {width, height};
  return {"Tobii Studio export", {x, y, kTobiiStimulus}, m};
}

FixationPreset tobiiScreen() {
  const ColumnNames x{"Fixation point X", "Fixation point X (DACSpx)", "Fixation point X [DACS px]"},
      y{"Fixation point Y", "Fixation point Y (DACSpx)", "Fixation point Y [DACS px]"},
      left{"Presented Media position X (DACSpx)", "Presented Media position X [DACS px]",
           "Presented Media position X (RCSpx)", "Presented Media position X"},
      top{"Presented Media position Y (DACSpx)", "Presented Media position Y [DACS px]",
          "Presented Media position Y (RCSpx)", "Presented Media position Y"},
      width{"Presented Media width", "Presented Media width [px]"},
      height{"Presented Media height", "Presented Media height [px]"};
  FixationMapping m = tobii(x, y, CoordinateUnit::ScreenPixels);
  m.onScreen = {left, top, width, height};
  return {"Tobii Pro Lab export", {x, y, kTobiiStimulus}, m};
}

FixationPreset pupilSurface() {
  FixationMapping m;
  m.x = {"norm_pos_x"};
  m.y = {"norm_pos_y"};
  m.unit = CoordinateUnit::ImageShares;
  m.yUp = true;
  m.duration = {"duration"};
  m.start = {"start_timestamp"};
  m.number = {"fixation_id"};
  m.onSurface = {"on_surf", "on_srf"};
  return {"Pupil Player export of fixations on a surface",
          {{"fixation_id"}, {"norm_pos_x"}, {"norm_pos_y"}, m.onSurface},
          m,
          "Pupil counts y from the lower edge up; it was turned round."};
}

FixationPreset pupilCloud() {
  FixationMapping m;
  m.person = {"recording id"};
  m.x = {"fixation x [px]"};
  m.y = {"fixation y [px]"};
  m.duration = {"duration [ms]"};
  m.number = {"fixation id"};
  m.onSurface = {"fixation detected in reference image"};
  return {"Pupil Cloud export for a reference image", {m.x, m.y, m.onSurface}, m};
}

FixationPreset eyeLink() {
  FixationMapping m;
  m.image = {"image", "image_name", "imagename", "image_file", "imagefile",   "img",          "picture",    "stimulus",
             "stim",  "filename",   "file_name", "pic",        "searcharray", "picture_name", "trial_image"};
  m.person = {"RECORDING_SESSION_LABEL", "subjectnum", "participant_id", "Session_Name_"};
  m.x = {"CURRENT_FIX_X"};
  m.y = {"CURRENT_FIX_Y"};
  m.unit = CoordinateUnit::ScreenPixels;
  m.duration = {"CURRENT_FIX_DURATION"};
  m.start = {"CURRENT_FIX_START"};
  m.degreeSize = {ColumnNames{"CURRENT_FIX_X_RESOLUTION"}, ColumnNames{"CURRENT_FIX_Y_RESOLUTION"}};
  return {"EyeLink Data Viewer fixation report", {m.x, m.y}, m};
}

FixationPreset reflacx() {
  FixationMapping m;
  m.image = {"image", "dicom_id"};
  m.x = {"x_position"};
  m.y = {"y_position"};
  m.start = {"timestamp_start_fixation"};
  m.end = {"timestamp_end_fixation"};
  m.millisecondsPerUnit = 1000;
  m.shownPart = {ColumnNames{"xmin_shown_from_image"}, ColumnNames{"ymin_shown_from_image"},
                 ColumnNames{"xmax_shown_from_image"}, ColumnNames{"ymax_shown_from_image"}};
  m.degreeSize = {ColumnNames{"angular_resolution_x_pixels_per_degree"},
                  ColumnNames{"angular_resolution_y_pixels_per_degree"}};
  return {"REFLACX reading", {m.x, m.y, {"xmin_shown_from_image"}}, m};
}

FixationPreset egdCxr() {
  FixationMapping m;
  m.image = {"DICOM_ID"};
  m.x = {"X_ORIGINAL"};
  m.y = {"Y_ORIGINAL"};
  m.duration = {"FPOGD"};
  m.start = {"FPOGS"};
  m.millisecondsPerUnit = 1000;
  m.number = {"FPOGID"};
  return {"EGD-CXR table",
          {{"DICOM_ID"}, {"X_ORIGINAL"}, {"Y_ORIGINAL"}},
          m,
          "All films of EGD-CXR were read by one radiologist, so that agreement between people is not defined."};
}

/// Tables that somebody made for this purpose.
FixationPreset plain(ColumnNames x, ColumnNames y, CoordinateUnit unit) {
  FixationMapping m;
  m.image = {"image", "image_name", "imagename",     "image_id", "filename", "file_name",
             "file",  "stimulus",   "stimulus_name", "img",      "picture",  "name"};
  m.person = {"person",         "subject", "participant", "observer", "user",      "worker", "subject_id",
              "participant_id", "user_id", "worker_id",   "reader",   "annotator", "viewer"};
  m.x = std::move(x);
  m.y = std::move(y);
  m.unit = unit;
  m.duration = {"duration", "duration_ms", "duration [ms]", "dur", "fix_duration", "fixation_duration"};
  m.start = {"start", "start_ms", "start_time_ms", "onset", "timestamp"};
  m.imageSize = {ColumnNames{"image_width"}, ColumnNames{"image_height"}};
  m.degreeSize = {ColumnNames{"pixels_per_degree", "pixels_per_degree_x", "ppd"},
                  ColumnNames{"pixels_per_degree", "pixels_per_degree_y", "ppd"}};
  m.shownPart = {ColumnNames{"shown_left"}, ColumnNames{"shown_top"}, ColumnNames{"shown_right"},
                 ColumnNames{"shown_bottom"}};
  FixationPreset preset{"table of fixations", {m.image, m.x, m.y}, m};
  preset.never = {"width", "height", "w", "h", "xmax", "ymax", "x2", "y2", "x_max", "y_max"};
  preset.vague = true;
  return preset;
}

FixationPreset withSeconds(FixationPreset preset) {
  preset.mapping.duration = {"duration_s", "duration [s]"};
  preset.mapping.start = {"start_s", "start_time"};
  preset.mapping.millisecondsPerUnit = 1000;
  preset.tellTale.push_back(preset.mapping.duration);
  return preset;
}

/// Titles are compared by the hundred thousand, and nearly all are ASCII.
std::string foldedTitle(const std::string& title) {
  std::string folded = title;
  for (char& c : folded) {
    if (static_cast<unsigned char>(c) >= 0x80) return caseFolded(title);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

std::vector<FixationPreset> allPresets() {
  const FixationPreset pixels = plain({"x", "x_px", "fix_x", "fixation_x", "x [px]"},
                                      {"y", "y_px", "fix_y", "fixation_y", "y [px]"}, CoordinateUnit::ImagePixels);
  const FixationPreset shares =
      plain({"x_norm", "norm_x", "x_share", "x_normalized", "x_normalised"},
            {"y_norm", "norm_y", "y_share", "y_normalized", "y_normalised"}, CoordinateUnit::ImageShares);
  return {tobiiShares(), tobiiMediaPixels(), tobiiScreen(),       pupilSurface(),      pupilCloud(), eyeLink(),
          reflacx(),     egdCxr(),           withSeconds(shares), withSeconds(pixels), shares,       pixels};
}

}  // namespace

const std::vector<FixationPreset>& fixationPresets() {
  static const std::vector<FixationPreset> kPresets = allPresets();
  return kPresets;
}

std::optional<std::size_t> columnIndex(const std::vector<std::string>& columns, const ColumnNames& names) {
  for (const std::string& name : names) {
    if (const auto same = std::find(columns.begin(), columns.end(), name); same != columns.end())
      return static_cast<std::size_t>(same - columns.begin());
    const std::string wanted = foldedTitle(name);
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (foldedTitle(columns[c]) == wanted) return c;
  }
  return {};
}

const FixationPreset* presetOf(const std::vector<std::string>& columns) {
  for (const FixationPreset& preset : fixationPresets()) {
    bool all = true;
    for (const ColumnNames& names : preset.tellTale) all = all && columnIndex(columns, names).has_value();
    if (all && !columnIndex(columns, preset.never)) return &preset;
  }
  return nullptr;
}

}  // namespace sightline
