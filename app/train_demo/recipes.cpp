// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_demo/recipes.h"

#include <string>

#include "core/demo/scene.h"
#include "core/models/family_cait.h"
#include "core/models/family_efficientnet.h"
#include "core/models/family_resnet.h"
#include "core/models/family_swin.h"

namespace sightline::demo {
namespace {

constexpr int kInputSize = 112;

Recipe recipe(const char* family, const char* name, Architecture architecture, const char* layer,
              TrainingOptions training) {
  Recipe r;
  r.model.id = std::string("demo-") + family;
  r.model.displayName = std::string(name) + " (demo)";
  architecture.classCount = static_cast<int>(kDemoClasses.size());
  r.model.architecture = std::move(architecture);
  r.model.weights = r.model.id + ".safetensors";
  r.model.preprocessing.method = Preprocessing::Method::Timm;
  r.model.preprocessing.size = kInputSize;
  r.model.preprocessing.cropFraction = 1.0;
  r.model.labels.assign(kDemoClasses.begin(), kDemoClasses.end());
  r.model.defaultLayer = layer;
  r.model.licence = "GPL-3.0-or-later";
  r.model.source = "trained by sightline-train-demo on drawn scenes";
  r.training = training;
  return r;
}

}  // namespace

std::vector<Recipe> demoRecipes() {
  ResNetConfig resnet;
  resnet.layers = {1, 2, 2};
  resnet.channels = {16, 32, 64};
  resnet.stemChannels = 16;

  EfficientNetConfig efficientnet;
  efficientnet.stemChannels = 16;
  efficientnet.headChannels = 192;
  efficientnet.outChannels = {16, 16, 32, 64, 96};
  efficientnet.repeats = {1, 1, 2, 2, 1};
  efficientnet.kernels = {3, 3, 5, 3, 3};
  efficientnet.strides = {2, 1, 2, 2, 1};
  efficientnet.expand = {1, 3, 3, 4, 4};

  SwinConfig swin;
  swin.imageSize = kInputSize;
  swin.embedDim = 24;
  swin.depths = {1, 2, 2};
  swin.heads = {1, 2, 4};
  swin.mlpRatio = 2;

  CaitConfig cait;
  cait.imageSize = kInputSize;
  cait.patchSize = 14;
  cait.embedDim = 64;
  cait.depth = 5;
  cait.heads = 4;

  return {recipe("resnet", "ResNet", {20, resnet}, "layer3.1", {.epochs = 5, .peakRate = 2e-3, .channelsLast = true}),
          recipe("efficientnet", "EfficientNet", {20, efficientnet}, "blocks.4.0",
                 {.epochs = 6, .peakRate = 2e-3, .channelsLast = true}),
          recipe("swin", "Swin", {20, swin}, "layers.2.blocks.1", {.cycles = 2, .epochs = 9, .peakRate = 1e-3}),
          recipe("cait", "CaiT", {20, cait}, "blocks.4", {.cycles = 3, .epochs = 12, .peakRate = 1e-3})};
}

}  // namespace sightline::demo
