// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace sightline::sweep {

/// Pixels of the one picture, pic.png, that the tables are about.
inline constexpr int kFixatedWidth = 640, kFixatedHeight = 480;

/// One fixation.
struct Look {
  std::string person;
  double x = 0, y = 0;  ///< in pixels of the picture
  int milliseconds = 200;
};

/// What a table says.
struct FixationMeaning {
  std::string name;
  std::vector<Look> looks;
};

const std::vector<FixationMeaning>& fixationMeanings();

/// How a program writes it.
struct FixationForm {
  std::string name, file;
  std::string (*write)(const FixationMeaning&);
  std::string columns{};  ///< said by hand
  bool people = true;     ///< tells people apart
  bool durations = true;
  bool outside = true;  ///< can say places outside the picture
  bool fitted = false;  ///< read with a screen on which the picture is larger than it was written
};

/// Every kind that is recognised, and one whose columns are said by hand.
const std::vector<FixationForm>& fixationForms();

}  // namespace sightline::sweep
