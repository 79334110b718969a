// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace sightline::sweep {

/// A way to write an annotation file that says: the pixels with 4 <= x < 16 and 3 <= y < 12 of the image
/// "siteA/cat7.png" (of CheXlocalize "patient1/siteA/cat7.png"), 30 x 20, are a cat.
struct AnnotationForm {
  std::string name;  ///< of the form
  std::string file;  ///< its path below the folder of images
  std::string text;
  std::string label = "cat";  ///< empty: the format's classes are no labels
};
std::vector<AnnotationForm> annotationForms();

}  // namespace sightline::sweep
