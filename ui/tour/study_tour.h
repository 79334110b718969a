// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/tour/tour.h"

class QDockWidget;

namespace sightline::ui {

class ImageBrowser;
class StudySession;

/// Where the tour goes; all must outlive it.
struct TourPlaces {
  StudySession* session;
  ImageBrowser* browser;
  QWidget* grid;
  QDockWidget *images, *binarisation, *layer, *distributions;
};

/// The first minute with a study, on the controls themselves. Its last step answers "Where do models and people
/// disagree most?" from the current numbers and shows the images in that order.
std::vector<TourStep> studyTour(const TourPlaces& places);

}  // namespace sightline::ui
