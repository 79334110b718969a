// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace sightline {

/// An operation of a foreign graph, for finding layers.
struct GraphOperation {
  std::string module;          ///< path of the module it is in, "layer4.2.conv3"; empty: none
  std::string name, type;      ///< "node_12", "Conv"
  std::string moduleType{};    ///< "Bottleneck" of the innermost module where known
  std::vector<int> readers{};  ///< operations that read its output; -1: the answer itself
  bool layer = true;           ///< whether its output depends on the image and is a tensor of real numbers
};

/// A layer: the output of one operation under a path.
struct GraphLayer {
  std::string path, type;
  int operation = 0;
};

/// Where in a network the name of a node says it is: "/layer4/layer4.0/conv3/Conv" (PyTorch) is in layer4.0.conv3,
/// "model/conv1/Conv2D" (TensorFlow) in model.conv1. Empty for a name without slashes.
std::string moduleOfName(const std::string& nodeName);

/// Beginnings that all paths have (TensorFlow's "StatefulPartitionedCall.resnet50.") are taken off them.
void dropCommonScopes(std::vector<GraphOperation>& operations);

/// The layers of a graph, in order of execution. Every module is there, with the output of the last operation in it
/// that is read outside of it: a residual block's is the ReLU behind its sum. A graph that names no modules has a layer
/// for each operation, by its name. @param operations in order of execution
std::vector<GraphLayer> layersOf(const std::vector<GraphOperation>& operations);

}  // namespace sightline
