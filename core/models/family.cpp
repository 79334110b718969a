// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/models/family_cait.h"
#include "core/models/family_convnext.h"
#include "core/models/family_densenet.h"
#include "core/models/family_efficientnet.h"
#include "core/models/family_inception.h"
#include "core/models/family_mobilenet.h"
#include "core/models/family_onnx.h"
#include "core/models/family_pt2.h"
#include "core/models/family_resnet.h"
#include "core/models/family_squeezenet.h"
#include "core/models/family_swin.h"
#include "core/models/family_swinv2.h"
#include "core/models/family_torchscript.h"
#include "core/models/family_vgg.h"
#include "core/models/family_vit.h"

namespace sightline {
namespace {

/// The built-in families, in the order in which lists show them.
std::deque<FamilyInfo>& familyRows() {
  static std::deque<FamilyInfo> rows{
      resnetFamily(),    efficientnetFamily(), swinFamily(),        caitFamily(),       vitFamily(),
      convnextFamily(),  densenetFamily(),     vggFamily(),         squeezenetFamily(), mobilenetFamily(),
      inceptionFamily(), swinV2Family(),       torchscriptFamily(), onnxFamily(),       exportedFamily(),
  };
  return rows;
}

}  // namespace

void FamilyConfig::wrongFamily(std::string_view asked) const {
  throw Error(ErrorCode::Internal, message("A configuration of the family \"{1}\"", std::string(family())),
              message("was read as one of \"{1}\"", std::string(asked)));
}

const std::deque<FamilyInfo>& families() { return familyRows(); }

const FamilyInfo* findFamily(std::string_view id) {
  const auto& rows = families();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const FamilyInfo& f) { return f.id == id; });
  return row == rows.end() ? nullptr : &*row;
}

const FamilyInfo* familyOf(const Architecture& architecture) { return findFamily(architecture.config.family()); }

std::string defaultLayerOf(const Architecture& architecture) {
  const FamilyInfo* family = familyOf(architecture);
  return family && family->defaultLayer ? family->defaultLayer(architecture.config) : std::string();
}

Message whyNoAttention(const Architecture& architecture, AttentionNeed need) {
  if (need == AttentionNeed::None) return {};
  const FamilyInfo* family = familyOf(architecture);
  if (family && family->ownProgram)
    return "Its attention is inside a saved program, where it cannot be reached: give the network's weights and "
           "architecture instead.";
  if (family && family->whyNoAttention) return family->whyNoAttention(architecture.config, need);
  return "It has no attention between parts of the image.";
}

bool isBlockType(const std::string& moduleType) {
  return std::any_of(families().begin(), families().end(), [&](const FamilyInfo& f) {
    return std::find(f.blockTypes.begin(), f.blockTypes.end(), moduleType) != f.blockTypes.end();
  });
}

FamilyRegistration::FamilyRegistration(FamilyInfo family) {
  if (family.id.empty() || findFamily(family.id))
    throw Error(ErrorCode::InvalidOption, message("\"{1}\"", family.id), "cannot be the id of a further family",
                "Choose an id that no family has.");
  familyRows().push_back(std::move(family));
}

FamilyRegistration::~FamilyRegistration() { familyRows().pop_back(); }

ModelSpec timmModel(std::string id, std::string name, FamilyConfig config, int size, double crop,
                    const std::string& tag) {
  ModelSpec m;
  m.id = std::move(id);
  m.displayName = std::move(name);
  m.architecture = {1000, std::move(config)};
  m.preprocessing.method = Preprocessing::Method::Timm;
  m.preprocessing.size = size;
  m.preprocessing.cropFraction = crop;
  m.source = "timm/" + m.id + "." + tag;
  m.licence = tag.rfind("ms_", 0) == 0 ? "MIT" : "Apache-2.0";
  return m;
}

}  // namespace sightline
