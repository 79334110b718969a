// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace sightline {

/// Where one person looked on an image.
struct Scanpath {
  struct Stop {
    float x = 0, y = 0;      ///< relative to the image, (0,0) its upper left corner and (1,1) its lower right one
    float duration = 0;      ///< milliseconds; 0 where the table does not say
    std::size_t number = 1;  ///< among the person's fixations of this image, also those beside it, from 1
  };
  std::string person;      ///< as the table calls them; empty where it does not tell people apart
  std::size_t number = 0;  ///< of the person in the table, from 0
  std::vector<Stop> stops;
};

/// Where people looked on an image.
struct Scanpaths {
  std::vector<Scanpath> people;
  bool ordered = false;  ///< the stops are in the order in which they were made; else in that of the table
};

/// Nobody for an image without fixations.
Scanpaths scanpathsOf(const DatasetItem& item);

}  // namespace sightline
