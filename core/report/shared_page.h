// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/catalogue.h"
#include "core/base/progress.h"
#include "core/report/study_report.h"
#include "core/study/evaluate.h"

namespace sightline {

/// What a shared page is made of.
struct SharedPageInput {
  ReportInput report;       ///< whose settings and metric the page opens with; its subset is not read
  StudyTable table;         ///< the maps and masks, under the settings of the report's snapshot
  std::vector<int> images;  ///< in the page, in this order; empty: all
};

struct SharedPageOptions {
  std::size_t mostBytes = 25'000'000;  ///< of the page
  int imageSide = 480;    ///< longest side of an image in the page, in pixels; smaller ones stay as they are
  int imageQuality = 85;  ///< of JPEG, 1 to 100
  Catalogue language{};   ///< of the page; its methods paragraph, which is for papers, stays English
};

/// A page, or how much of it there would be room for.
struct SharedPage {
  std::string html;                ///< empty when it would be too large
  std::size_t images = 0;          ///< that were asked for
  std::size_t fitting = 0;         ///< how many of these, from the first one on, there is room for
  std::size_t bytes = 0;           ///< of the page; about, when it would be too large
  std::vector<Message> leftOut{};  ///< images that could not be read, a sentence each
};

/// One HTML file that shows a study to people who do not have it: images, human masks and maps, in which metric, rule,
/// threshold and how many people must agree can be moved, every number being counted anew in the page. It needs no
/// network and asks for nothing (its content policy forbids it); nothing in it names a folder of this machine. Numbers
/// equal the program's at every place of its sliders (map_levels.h, docs/shared-page.md).
///
/// Reads the images' files. @throws Error when none can be read or an option makes no sense, Cancelled
SharedPage sharedPage(const SharedPageInput& input, const SharedPageOptions& options = {},
                      const ProgressSink& progress = {}, const std::stop_token& stop = {});

}  // namespace sightline
