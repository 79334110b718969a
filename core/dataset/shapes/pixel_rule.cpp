// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/shapes/pixel_rule.h"

#include "core/base/error.h"

namespace sightline {

std::string_view pixelRuleId(PixelRule rule) {
  switch (rule) {
    case PixelRule::Coco: return "coco";
    case PixelRule::Labelme: return "labelme";
    case PixelRule::Centres: break;
  }
  return "centres";
}

PixelRule pixelRuleFromId(const std::string& id) {
  for (const PixelRule rule : {PixelRule::Centres, PixelRule::Coco, PixelRule::Labelme})
    if (id == pixelRuleId(rule)) return rule;
  throw Error(ErrorCode::InvalidOption, id, "is not a rule for the pixels of an outline",
              "Choose centres, coco or labelme.");
}

Message pixelRuleText(PixelRule rule) {
  switch (rule) {
    case PixelRule::Coco: return "pixels as pycocotools marks them";
    case PixelRule::Labelme: return "pixels as labelme marks them";
    case PixelRule::Centres: break;
  }
  return "pixels whose centre is inside";
}

}  // namespace sightline
