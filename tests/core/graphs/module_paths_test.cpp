// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphs/module_paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace sightline;
using ::testing::ElementsAre;

namespace {

/// "path @ operation: type"
std::vector<std::string> shown(const std::vector<GraphLayer>& layers) {
  std::vector<std::string> out;
  for (const auto& l : layers) out.push_back(l.path + " @ " + std::to_string(l.operation) + ": " + l.type);
  return out;
}

/// A chain, each operation read by the next, the last one's output the answer.
std::vector<GraphOperation> chain(const std::vector<std::pair<std::string, std::string>>& namesAndTypes) {
  std::vector<GraphOperation> operations;
  for (const auto& [name, type] : namesAndTypes) {
    GraphOperation o;
    o.module = moduleOfName(name);
    o.name = name;
    o.type = type;
    o.readers = {static_cast<int>(operations.size()) + 1};
    operations.push_back(o);
  }
  operations.back().readers = {-1};
  return operations;
}

}  // namespace

TEST(ModulePaths, NamesOfNodesTellTheModule) {
  // As torch.onnx.export of PyTorch 1.13 and 2 writes them (golden/onnx).
  EXPECT_EQ(moduleOfName("/layer4/layer4.0/conv3/Conv"), "layer4.0.conv3");
  EXPECT_EQ(moduleOfName("/layers/layers.0/blocks/blocks.1/attn/qkv/MatMul"), "layers.0.blocks.1.attn.qkv");
  EXPECT_EQ(moduleOfName("/features/features.0/features.0.1/Relu"), "features.0.1");
  EXPECT_EQ(moduleOfName("/Gemm"), "");
  EXPECT_EQ(moduleOfName("Conv_12"), "");
  // tf2onnx: TensorFlow's scopes.
  EXPECT_EQ(moduleOfName("StatefulPartitionedCall/resnet50/conv1_conv/Conv2D"),
            "StatefulPartitionedCall.resnet50.conv1_conv");
}

TEST(ModulePaths, AModuleEndsWithWhatIsReadOutsideOfIt) {
  // A residual block: its output is the ReLU behind the sum, not the convolution.
  auto block = chain({{"/layer1/layer1.0/conv1/Conv", "Conv"},
                      {"/layer1/layer1.0/act/Relu", "Relu"},
                      {"/layer1/layer1.0/conv2/Conv", "Conv"},
                      {"/layer1/layer1.0/Add", "Add"},
                      {"/layer1/layer1.0/act/Relu_1", "Relu"},
                      {"/pool/GlobalAveragePool", "GlobalAveragePool"}});
  EXPECT_THAT(shown(layersOf(block)),
              ElementsAre("layer1.0.conv1 @ 0: Conv", "layer1.0.conv2 @ 2: Conv", "layer1.0.act @ 4: Relu",
                          "layer1.0 @ 4: Module", "layer1 @ 4: Module", "pool @ 5: GlobalAveragePool"));
  // Types of modules where a file knows them.
  block[4].moduleType = "ReLU";
  EXPECT_EQ(layersOf(block)[2].type, "ReLU");
}

TEST(ModulePaths, WhatDoesNotDependOnTheImageIsNoLayer) {
  auto operations = chain({{"/a/Conv", "Conv"}, {"/b/Shape", "Shape"}, {"/c/Relu", "Relu"}});
  operations[1].layer = false;
  EXPECT_THAT(shown(layersOf(operations)), ElementsAre("a @ 0: Conv", "c @ 2: Relu"));
}

TEST(ModulePaths, WithoutModulesOperationsAreLayersByTheirNames) {
  EXPECT_THAT(shown(layersOf(chain({{"Conv_0", "Conv"}, {"Relu_1", "Relu"}, {"Relu_1", "Relu"}, {"", "Gemm"}}))),
              ElementsAre("Conv_0 @ 0: Conv", "Relu_1 @ 1: Relu", "Relu_1#2 @ 2: Relu", "Gemm @ 3: Gemm"));
}

TEST(ModulePaths, TensorFlowsOuterScopeIsTakenOff) {
  auto operations =
      chain({{"StatefulPartitionedCall/net/conv1/Conv2D", "Conv"}, {"StatefulPartitionedCall/net/relu1/Relu", "Relu"}});
  dropCommonScopes(operations);
  EXPECT_EQ(operations[0].module, "net.conv1");
}
