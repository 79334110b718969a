// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/alignment/scores.h"
#include "core/analysis/study_statistics.h"
#include "core/base/message.h"
#include "core/study/definition.h"
#include "core/study/snapshot.h"

namespace sightline {

struct HumanMask;

/// What a paragraph about one image is made of: the numbers that the panels show of it.
struct ImageNumbers {
  Metric metric = Metric::Iou;
  std::string label;  ///< what the data set says that the image shows; empty: nothing
  struct Said {
    std::string model, label;     ///< label empty: the model has not looked at the image yet
    std::optional<bool> correct;  ///< empty where the image has no label
  };
  std::vector<Said> predictions;
  /// Unread: there is a mask, and it has not been read yet. Nothing: too few people marked any pixel.
  enum class Marks { None, Unread, Nothing, Some };
  Marks marks = Marks::None;
  int needed = 1;          ///< so many votes must a pixel have,
  PeopleCount people{};    ///< of these
  double area = 0;         ///< share of the image that so many marked, 0..1; of Marks::Some
  bool simulated = false;  ///< the people are
  bool looked = false;     ///< the marks were made of where they looked (fixations), not drawn
  enum class State { Ready, Missing, Failed };
  struct Map {
    Technique technique;
    std::string model;
    State state = State::Missing;
    std::optional<double> value, background;  ///< the metric, and Metric::BackgroundShare; empty: undefined
  };
  std::vector<Map> maps;
  int notDefined = 0;  ///< further ones, whose technique is not defined for their model
  /// The mean of the metric over the maps of each image that takes part and has all its values, this one's apart.
  std::vector<double> otherImages;
};

/// @param mask    of the image, on the evaluation grid; null: none, or not read yet
/// @param subset  the images that it is set beside
/// @param failed  whether a map that is not ready could not be computed
ImageNumbers imageNumbers(const StudyDefinition& study, const StudySnapshot& snapshot, Metric metric, int image,
                          const HumanMask* mask, const ImageSubset& subset = {},
                          const std::function<bool(const CellKey&)>& failed = {});

/// The paragraph, a sentence each: whether the models are right, what people marked, how far the maps agree with it and
/// where the image stands among the others, how much of the maps is on the background, and what is missing. Only what
/// the numbers say: nothing of agreement where nobody marked anything, no rank among fewer than kFewestImages images.
std::vector<Message> imageParagraph(const ImageNumbers& numbers);

}  // namespace sightline
