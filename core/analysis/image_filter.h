// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/study/definition.h"
#include "core/study/snapshot.h"

namespace sightline {

/// Which images of a study are listed: in the window's list of images, and by the options of the command line.
struct ImageFilter {
  enum class Kind { All, AllAgree, Disagree, AllRight, NoneRight, ModelRight, ModelWrong };
  Kind kind = Kind::All;
  int model = -1;                        ///< ModelRight, ModelWrong
  std::string text;                      ///< part of an id or label, any case; words are all required
  std::string className;                 ///< empty: every class
  std::optional<std::vector<int>> only;  ///< images picked out elsewhere; empty: all
  bool operator==(const ImageFilter&) const = default;
};

/// Images that pass, in the data set's order. Agreement and correctness that are not known yet do not pass a filter
/// that asks for them.
std::vector<int> filtered(const StudyDefinition& study, const StudySnapshot& snapshot, const ImageFilter& filter);

/// What models predict, as the command line writes it: "all-agree", "disagree", "all-right", "none-right",
/// "right=MODEL", "wrong=MODEL" (a model's id). @throws Error InvalidOption that lists these, or the study's models
void setPredictions(ImageFilter& filter, const std::string& text, const std::vector<ModelSpec>& models);

/// Images by their ids: each name is an id, or a pattern in which * stands for any characters and ? for one. In the
/// data set's order, none twice. @throws Error InvalidOption for a name that no image has
std::vector<int> imagesNamed(const std::vector<std::string>& names, const Dataset& dataset);
/// Whether a pattern as above matches a whole name.
bool matchesPattern(const std::string& pattern, const std::string& name);

}  // namespace sightline
