// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/types/image.h"
#include "core/types/input_size.h"
#include "core/types/region.h"

namespace sightline {

/// How an image becomes a network's input. First-class, visible, and recorded with every number.
struct Preprocessing {
  /// Timm: shorter side to floor(size/crop) with Pillow's antialiased filter, then centre crop (timm's eval).
  /// Squash: cv2.resize to size x size, bilinear without antialiasing, aspect ignored (pytorch-grad-cam's
  ///         examples).
  /// PilSquash: Pillow resize to size x size, aspect ignored (PAIR's notebook).
  /// Transformers: as Timm, but half a pixel of margin is rounded down on the left and at the top (transformers' image
  ///         processors), where torchvision rounds to the even neighbour.
  /// TransformersSquash: Pillow resize to a square of floor(size/crop), aspect ignored, then centre crop (transformers'
  ///         processor of DeiT).
  enum class Method { Timm, Squash, PilSquash, Transformers, TransformersSquash };

  /// Pillow's filter, antialiased both; for all but Squash. torchvision trains with bilinear.
  enum class Filter { Bicubic, Bilinear };

  Method method = Method::Timm;
  int size = 224;               ///< width of the input in pixels, and its height unless `height` is another
  double cropFraction = 0.875;  ///< in (0,1]; of methods that crop
  std::array<float, 3> mean{0.485f, 0.456f, 0.406f};
  std::array<float, 3> std{0.229f, 0.224f, 0.225f};
  Filter filter = Filter::Bicubic;
  int height = 0;  ///< of the input in pixels; 0: as its width

  [[nodiscard]] InputSize inputSize() const { return {size, height > 0 ? height : size}; }
  void setInputSize(InputSize wanted) {
    size = wanted.width;
    height = wanted.isSquare() ? 0 : wanted.height;
  }

  bool operator==(const Preprocessing&) const = default;
};

/// A way to prepare images, for whatever lists them.
struct PreparationMethod {
  Preprocessing::Method method;
  std::string_view id;  ///< on the command line and in files
  bool crops;           ///< to a centre of Preprocessing::cropFraction
  Message title;
};
std::span<const PreparationMethod> preparationMethods();
const PreparationMethod& infoOf(Preprocessing::Method method);
/// "timm, squash, ... or transformers-squash", their ids.
Message preparationMethodIds();

/// "timm", "squash", ... and back. @throws Error InvalidOption.
std::string methodId(Preprocessing::Method method);
Preprocessing::Method methodFromId(const std::string& id);
/// "bicubic", "bilinear" and back. @throws Error InvalidOption.
std::string filterId(Preprocessing::Filter filter);
Preprocessing::Filter filterFromId(const std::string& id);
/// One line for methods texts and fingerprints, holding every field.
std::string describe(const Preprocessing& preprocessing);

/// "224" or "320x240" (width x height). @throws Error InvalidOption
InputSize inputSizeFrom(const std::string& text);

/// An image as a network sees it.
struct ModelInput {
  Image pixels;               ///< 8-bit RGB at the input size, after resize and crop
  std::vector<float> values;  ///< normalised, CHW, (u8/255 - mean)/std in float32
  Region covers;              ///< part of the original image that the network sees
};

/// Where the input is not square, methods that resize the shorter side make the smallest image of its proportions that
/// covers the input over the crop fraction (timm's ResizeKeepRatio), and crop its centre.
/// @throws Error InvalidOption for a non-positive size, std of 0 or crop outside (0,1].
ModelInput prepareInput(const Image& image, const Preprocessing& preprocessing);

/// The values of an image of the input's own size: CHW, (u8/255 - mean)/std in float32, in torchvision's order.
std::vector<float> normalised(const Image& pixels, const Preprocessing& preprocessing);

}  // namespace sightline
