// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/image_filter.h"
#include "core/study/definition.h"
#include "core/study/snapshot.h"

namespace sightline::ui {

/// Which images the browser shows.
using BrowserFilter = ImageFilter;

/// The order it shows them in. Images without the value asked for come last, whichever the direction; ties keep
/// the data set's own order.
struct BrowserOrder {
  enum class Key {
    Name,
    Class,
    Mean,              ///< over the defined scores of the image's maps
    OneMap,            ///< `map.model`, `map.technique` (its image is ignored)
    AcrossModels,      ///< how far models are apart: mean over techniques of (largest - smallest)
    AcrossTechniques,  ///< how far techniques are apart: mean over models of (largest - smallest)
  };
  Key key = Key::Name;
  Metric metric = Metric::Iou;
  CellKey map;
  bool descending = false;
  bool operator==(const BrowserOrder&) const = default;
};

/// Images that pass, in order: a plain function of the study and its current numbers. Agreement and correctness
/// that are not known yet do not pass a filter that asks for them.
std::vector<int> arrange(const StudyDefinition& study, const StudySnapshot& snapshot, const BrowserFilter& filter,
                         const BrowserOrder& order);

/// The value an image is sorted by; empty where undefined or not computed, and for Name and Class.
std::optional<double> orderValue(const StudySnapshot& snapshot, int image, const BrowserOrder& order);

}  // namespace sightline::ui
