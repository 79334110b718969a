// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/technique.h"

#include "core/base/error.h"

namespace sightline {
namespace {

struct Words {
  std::string_view id, name, meaning;
};

constexpr std::array kWords{
    Words{"gradcam", "Grad-CAM",
          "Activations of a layer, weighted by the mean gradient of the class score (Selvaraju et al. 2017)."},
    Words{"xrai", "XRAI",
          "Regions of the picture in the order of their Integrated Gradients density (Kapishnikov et al. 2019)."},
    Words{"gradcam++", "Grad-CAM++",
          "Grad-CAM with weights that favour every place where a channel helps the class (Chattopadhay et al. 2018)."},
    Words{"hirescam", "HiResCAM",
          "Activations times gradients place by place, without averaging the gradients (Draelos and Carin 2020)."},
    Words{"layercam", "LayerCAM", "Activations times the positive gradients at each place (Jiang et al. 2021)."},
    Words{"ig", "Integrated Gradients",
          "Gradients summed along the way from black and white to the picture (Sundararajan et al. 2017)."},
    Words{"gradient-x-input", "Gradient × input",
          "The gradient of the class score times the normalised picture (Shrikumar et al. 2016)."},
    Words{"smoothgrad", "SmoothGrad", "Mean gradient over noisy copies of the picture (Smilkov et al. 2017)."},
    Words{"guided-ig", "Guided IG",
          "Integrated Gradients along a path that changes the least sensitive pixels first (Kapishnikov et al. 2021)."},
    Words{"occlusion", "Occlusion",
          "How much the class score falls when a grey square covers a place (Zeiler and Fergus 2014)."},
    Words{"imported", "From elsewhere",
          "Maps that another program computed, read from a folder: MODEL/IMAGE.npy or IMAGE_MODEL.npy, or grey "
          "pictures."},
};
static_assert(kWords.size() == kAllTechniques.size());

const Words& wordsOf(Technique technique) { return kWords[static_cast<std::size_t>(technique)]; }

}  // namespace

std::string_view techniqueId(Technique technique) { return wordsOf(technique).id; }

std::string_view techniqueName(Technique technique) { return wordsOf(technique).name; }

std::string_view techniqueMeaning(Technique technique) { return wordsOf(technique).meaning; }

std::string techniqueIds() {
  std::string ids;
  for (const Words& w : kWords) ids += (ids.empty() ? "" : ", ") + std::string(w.id);
  return ids;
}

Technique techniqueFromId(std::string_view id) {
  for (const Technique t : kAllTechniques)
    if (techniqueId(t) == id) return t;
  throw Error(ErrorCode::InvalidOption, std::string(id), "is not a known technique",
              "Use one of " + techniqueIds() + ".");
}

}  // namespace sightline
