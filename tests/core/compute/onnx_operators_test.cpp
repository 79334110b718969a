// SPDX-License-Identifier: GPL-3.0-or-later
// Each operator of ONNX on numbers whose result was worked out by hand from the operator's definition, and what is
// refused.
#include "core/compute/torch/graphs/onnx_operators.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/base/error.h"
#include "core/compute/torch/graphs/fuse.h"
#include "core/compute/torch/graphs/graph_classifier.h"
#include "core/compute/torch/graphs/onnx_program.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using namespace sightline::test;
using ::testing::HasSubstr;

namespace {

using A = std::vector<std::string>;
using Ints = std::vector<std::int64_t>;

std::string a(const std::string& name, int v) { return onnxAttribute(name, std::int64_t{v}); }
std::string a(const std::string& name, float v) { return onnxAttribute(name, v); }
std::string a(const std::string& name, const char* v) { return onnxAttribute(name, std::string(v)); }
std::string a(const std::string& name, const Ints& v) { return onnxAttribute(name, v); }

OnnxTensorText f(Ints shape, std::vector<float> values) { return onnxFloats("", std::move(shape), values); }
OnnxTensorText n(Ints shape, Ints values) { return onnxInts("", std::move(shape), values); }

struct Case {
  const char* type;
  std::vector<OnnxTensorText> inputs;
  A attributes;
  std::vector<float> right;
  Ints shape;  ///< empty: not asked
  std::int64_t opset = 13;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.type; }

/// The operator through the file format: written, read, and run on constants.
torch::Tensor resultOf(const Case& c) {
  OnnxModelText m;
  m.opset = c.opset;
  OnnxNodeText node{c.type, {}, {"y"}, c.attributes};
  for (std::size_t i = 0; i < c.inputs.size(); ++i) {
    auto t = c.inputs[i];
    t.name = "i" + std::to_string(i);
    node.inputs.push_back(t.name);
    m.tensors.push_back(std::move(t));
  }
  // The image is read so that the whole is a network; the constants' result is what comes out.
  m.nodes = {node};
  const sightline::testing::TempFolder folder;
  const auto path = folder / "net.onnx";
  std::ofstream(path, std::ios::binary) << onnxModel(m);
  const OnnxFile file(path);
  auto made = graphs::onnxProgram(file, path.string(), true);
  torch::NoGradGuard noGrad;
  return made.program->run(torch::zeros({1, 3, 8, 8}), {}).toTensor();
}

class Operator : public ::testing::TestWithParam<Case> {};

TEST_P(Operator, ComputesWhatItsDefinitionSays) {
  const auto c = GetParam();
  const auto y = resultOf(c).to(torch::kFloat).contiguous();
  const std::vector<float> mine(y.data_ptr<float>(), y.data_ptr<float>() + y.numel());
  ASSERT_EQ(mine.size(), c.right.size());
  for (std::size_t i = 0; i < mine.size(); ++i) EXPECT_NEAR(mine[i], c.right[i], 1e-5) << i;
  if (!c.shape.empty()) {
    EXPECT_EQ(y.sizes().vec(), c.shape);
  }
}

const auto kRow = [] { return f({1, 1, 1, 5}, {1, 2, 3, 4, 5}); };
const auto kSquare = [] { return f({1, 1, 3, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9}); };

INSTANTIATE_TEST_SUITE_P(
    Values, Operator,
    ::testing::Values(
        Case{"Add", {f({2}, {1, 2}), f({1}, {10})}, {}, {11, 12}, {2}},
        Case{"Div", {n({3}, {7, -7, 6}), n({1}, {2})}, {}, {3, -3, 3}, {3}},  // whole numbers are cut towards 0
        Case{"Mod", {n({3}, {-4, 7, 5}), n({3}, {2, -3, 8})}, {}, {0, -2, 5}, {3}},
        Case{"Mod", {f({2}, {-4.3f, 7.2f}), f({2}, {2.1f, -3.4f})}, {a("fmod", 1)}, {-0.1f, 0.4f}, {2}},
        Case{"Pow", {f({3}, {1, 2, 3}), f({}, {2})}, {}, {1, 4, 9}, {3}},
        Case{"Round", {f({4}, {0.5f, 1.5f, 2.5f, -0.5f})}, {}, {0, 2, 2, 0}, {4}},
        Case{"Clip", {f({3}, {-2, 0.5f, 9}), f({}, {-1}), f({}, {1})}, {}, {-1, 0.5f, 1}, {3}},
        Case{"Clip", {f({3}, {-2, 0.5f, 9})}, {a("min", 0.f), a("max", 6.f)}, {0, 0.5f, 6}, {3}, 10},
        Case{"LeakyRelu", {f({2}, {-1, 2})}, {a("alpha", 0.1f)}, {-0.1f, 2}, {2}},
        Case{"PRelu", {f({1, 2, 1, 1}, {-2, -4}), f({2, 1, 1}, {0.5f, 0.25f})}, {}, {-1, -1}, {}},
        Case{"HardSigmoid", {f({3}, {-1, 0, 10})}, {a("alpha", 0.5f), a("beta", 0.6f)}, {0.1f, 0.6f, 1}, {3}},
        Case{"HardSwish", {f({3}, {-4, 0, 3})}, {}, {0, 0, 3}, {3}},
        Case{"Elu", {f({2}, {-1, 1})}, {a("alpha", 2.f)}, {2 * (std::exp(-1.f) - 1), 1}, {2}},
        Case{"Selu", {f({1}, {1})}, {}, {1.05070102f}, {1}}, Case{"Softplus", {f({1}, {0})}, {}, {std::log(2.f)}, {1}},
        Case{"Atan", {f({1}, {1})}, {}, {0.7853982f}, {1}}, Case{"Cosh", {f({1}, {0})}, {}, {1}, {1}},
        Case{"Softsign", {f({2}, {1, -3})}, {}, {0.5f, -0.75f}, {2}}, Case{"Mish", {f({1}, {0})}, {}, {0}, {1}},
        Case{"Gelu", {f({2}, {0, 1})}, {}, {0, 0.8413447f}, {2}, 20}, Case{"Erf", {f({1}, {1})}, {}, {0.8427008f}, {1}},
        // Before opset 13 all dimensions from the axis on are one: softmax over 4 equal values.
        Case{"Softmax", {f({1, 2, 2}, {3, 3, 3, 3})}, {a("axis", 1)}, {.25f, .25f, .25f, .25f}, {}, 11},
        Case{"Softmax", {f({1, 2, 2}, {3, 3, 3, 3})}, {a("axis", 1)}, {.5f, .5f, .5f, .5f}, {}},
        Case{"LogSoftmax", {f({1, 2}, {0, 0})}, {}, {-std::log(2.f), -std::log(2.f)}, {}},
        Case{"Conv", {kSquare(), f({1, 1, 2, 2}, {1, 0, 0, 1})}, {}, {6, 8, 12, 14}, {1, 1, 2, 2}},
        Case{"Conv",
             {kSquare(), f({1, 1, 2, 2}, {1, 0, 0, 1}), f({1}, {100})},
             {a("auto_pad", "SAME_UPPER")},
             {106, 108, 103, 112, 114, 106, 107, 108, 109},
             {1, 1, 3, 3}},
        Case{"Conv",
             {kSquare(), f({1, 1, 2, 2}, {1, 0, 0, 1})},
             {a("auto_pad", "SAME_LOWER")},
             {1, 2, 3, 4, 6, 8, 7, 12, 14},
             {1, 1, 3, 3}},
        Case{"Conv", {kSquare(), f({1, 1, 2, 2}, {1, 0, 0, 1})}, {a("dilations", Ints{2, 2})}, {10}, {1, 1, 1, 1}},
        Case{"Conv",
             {f({1, 1, 4}, {1, 2, 3, 4}), f({1, 1, 2}, {1, 1})},
             {a("pads", Ints{1, 0})},
             {1, 3, 5, 7},
             {1, 1, 4}},
        Case{"ConvTranspose", {f({1, 1, 1, 2}, {1, 2}), f({1, 1, 1, 2}, {1, 10})}, {}, {1, 12, 20}, {1, 1, 1, 3}},
        Case{"MaxPool",
             {kRow()},
             {a("kernel_shape", Ints{1, 2}), a("strides", Ints{1, 2}), a("ceil_mode", 1)},
             {2, 4, 5},
             {}},
        Case{"MaxPool", {kRow()}, {a("kernel_shape", Ints{1, 2}), a("pads", Ints{0, 0, 0, 1})}, {2, 3, 4, 5, 5}, {}},
        Case{"AveragePool",
             {kRow()},
             {a("kernel_shape", Ints{1, 3}), a("pads", Ints{0, 1, 0, 1})},
             {1.5f, 2, 3, 4, 4.5f},
             {}},
        Case{"AveragePool",
             {kRow()},
             {a("kernel_shape", Ints{1, 3}), a("pads", Ints{0, 1, 0, 1}), a("count_include_pad", 1)},
             {1, 2, 3, 4, 3},
             {}},
        Case{"AveragePool",
             {kRow()},
             {a("kernel_shape", Ints{1, 2}), a("auto_pad", "SAME_UPPER")},
             {1.5f, 2.5f, 3.5f, 4.5f, 5},
             {}},
        Case{"GlobalAveragePool", {kSquare()}, {}, {5}, {1, 1, 1, 1}},
        Case{"GlobalMaxPool", {kSquare()}, {}, {9}, {1, 1, 1, 1}},
        Case{"BatchNormalization",
             {f({1, 2, 1, 1}, {3, 4}), f({2}, {2, 1}), f({2}, {0.5f, 0}), f({2}, {1, 4}), f({2}, {4, 1})},
             {a("epsilon", 0.f)},
             {2.5f, 0},
             {}},
        Case{"InstanceNormalization",
             {f({1, 1, 1, 2}, {1, 3}), f({1}, {2}), f({1}, {10})},
             {a("epsilon", 0.f)},
             {8, 12},
             {}},
        Case{"GroupNormalization",
             {f({1, 2, 1, 1}, {1, 3}), f({1}, {2}), f({1}, {10})},
             {a("num_groups", 1), a("epsilon", 0.f)},
             {8, 12},
             {},
             18},
        Case{"LayerNormalization", {f({1, 2}, {1, 3}), f({2}, {1, 2})}, {a("epsilon", 0.f)}, {-1, 2}, {}, 17},
        Case{"LRN",
             {f({1, 3, 1, 1}, {1, 2, 3})},
             {a("size", 3), a("alpha", 3.f), a("beta", 1.f), a("bias", 0.f)},
             {0.2f, 2.f / 14, 3.f / 13},
             {}},
        Case{"Gemm",
             {f({1, 2}, {1, 2}), f({2, 2}, {1, 3, 2, 4}), f({2}, {10, 20})},
             {a("transB", 1), a("alpha", 2.f), a("beta", 0.5f)},
             {19, 30},
             {}},
        Case{"MatMul", {f({1, 2}, {1, 2}), f({2, 2}, {1, 3, 2, 4})}, {}, {5, 11}, {1, 2}},
        Case{"Einsum", {f({1, 2}, {1, 2}), f({2, 2}, {1, 3, 2, 4})}, {a("equation", "ij,jk->ik")}, {5, 11}, {}},
        Case{"ReduceMean", {f({2, 2}, {1, 2, 3, 4})}, {a("axes", Ints{1}), a("keepdims", 0)}, {1.5f, 3.5f}, {2}},
        Case{"ReduceSum", {f({2, 2}, {1, 2, 3, 4}), n({1}, {0})}, {}, {4, 6}, {1, 2}},
        Case{"ReduceSum", {f({2}, {1, 2}), n({0}, {})}, {a("noop_with_empty_axes", 1)}, {1, 2}, {2}},
        Case{"ReduceL2", {f({1, 2}, {3, 4})}, {}, {5}, {1, 1}},
        Case{"ReduceProd", {f({2, 2}, {1, 2, 3, 4})}, {a("axes", Ints{-1}), a("keepdims", 0)}, {2, 12}, {2}},
        Case{"ReduceLogSumExp", {f({1, 2}, {0, 0})}, {a("keepdims", 0)}, {std::log(2.f)}, {}},
        Case{"ArgMax", {f({2, 2}, {1, 2, 4, 3})}, {a("axis", 1), a("keepdims", 0)}, {1, 0}, {2}},
        Case{"TopK", {f({3}, {1, 3, 2}), n({1}, {2})}, {a("axis", 0)}, {3, 2}, {2}},
        Case{"CumSum", {f({3}, {1, 2, 3}), n({}, {0})}, {a("exclusive", 1), a("reverse", 1)}, {5, 3, 0}, {3}}));

INSTANTIATE_TEST_SUITE_P(
    Shapes, Operator,
    ::testing::Values(
        Case{"Shape", {f({2, 3}, {1, 2, 3, 4, 5, 6})}, {a("start", -1)}, {3}, {1}, 15},
        Case{"Size", {f({2, 3}, {1, 2, 3, 4, 5, 6})}, {}, {6}, {}},
        Case{"Reshape", {f({2, 3}, {1, 2, 3, 4, 5, 6}), n({3}, {0, -1, 1})}, {}, {1, 2, 3, 4, 5, 6}, {2, 3, 1}},
        Case{"Flatten", {f({2, 1, 2}, {1, 2, 3, 4})}, {a("axis", 2)}, {1, 2, 3, 4}, {2, 2}},
        Case{"Transpose", {f({2, 2}, {1, 2, 3, 4})}, {}, {1, 3, 2, 4}, {2, 2}},
        Case{"Squeeze", {f({1, 2, 1}, {1, 2}), n({1}, {-1})}, {}, {1, 2}, {1, 2}},
        Case{"Unsqueeze", {f({2}, {1, 2}), n({2}, {0, 2})}, {}, {1, 2}, {1, 2, 1}},
        Case{"Unsqueeze", {f({2}, {1, 2})}, {a("axes", Ints{1})}, {1, 2}, {2, 1}, 11},
        Case{"Expand", {f({2, 1}, {1, 2}), n({2}, {1, 2})}, {}, {1, 1, 2, 2}, {2, 2}},
        Case{"Tile", {f({1, 2}, {1, 2}), n({2}, {2, 1})}, {}, {1, 2, 1, 2}, {2, 2}},
        Case{"Concat", {f({1}, {1}), f({2}, {2, 3})}, {a("axis", 0)}, {1, 2, 3}, {3}},
        Case{"Split", {f({3}, {1, 2, 3}), n({2}, {1, 2})}, {a("axis", 0)}, {1}, {1}},
        Case{"Slice",
             {f({5}, {1, 2, 3, 4, 5}), n({1}, {-1}), n({1}, {-100}), n({1}, {0}), n({1}, {-2})},
             {},
             {5, 3, 1},
             {3}},
        Case{"Slice",
             {f({5}, {1, 2, 3, 4, 5}), n({1}, {3}), n({1}, {0}), n({1}, {0}), n({1}, {-1})},
             {},
             {4, 3, 2},
             {3}},
        Case{"Slice",
             {f({2, 2}, {1, 2, 3, 4}), n({1}, {-1}), n({1}, {9223372036854775807}), n({1}, {1})},
             {},
             {2, 4},
             {2, 1}},
        Case{"Slice", {f({5}, {1, 2, 3, 4, 5})}, {a("starts", Ints{1}), a("ends", Ints{-1})}, {2, 3, 4}, {3}, 9},
        Case{"Pad", {f({1, 2}, {1, 2}), n({4}, {0, 1, 0, 2}), f({}, {9})}, {}, {9, 1, 2, 9, 9}, {1, 5}},
        Case{"Pad", {f({1, 3}, {1, 2, 3})}, {a("pads", Ints{0, -1, 0, 1})}, {2, 3, 0}, {1, 3}, 10},
        Case{"Pad",
             {f({1, 1, 3}, {1, 2, 3}), n({6}, {0, 0, 2, 0, 0, 1})},
             {a("mode", "reflect")},
             {3, 2, 1, 2, 3, 2},
             {}},
        Case{"Pad", {f({1, 1, 2}, {1, 2}), n({6}, {0, 0, 1, 0, 0, 1})}, {a("mode", "edge")}, {1, 1, 2, 2}, {}},
        Case{"ConstantOfShape", {n({2}, {1, 2})}, {}, {0, 0}, {1, 2}},
        Case{"Range", {n({}, {3}), n({}, {9}), n({}, {3})}, {}, {3, 6}, {2}},
        Case{"Range", {f({}, {2}), f({}, {0}), f({}, {-1})}, {}, {2, 1}, {2}},
        Case{"DepthToSpace", {f({1, 4, 1, 1}, {1, 2, 3, 4})}, {a("blocksize", 2)}, {1, 2, 3, 4}, {1, 1, 2, 2}},
        Case{"SpaceToDepth", {f({1, 1, 2, 2}, {1, 2, 3, 4})}, {a("blocksize", 2)}, {1, 2, 3, 4}, {1, 4, 1, 1}},
        Case{"Gather", {f({3}, {1, 2, 3}), n({2}, {-1, 0})}, {}, {3, 1}, {2}},
        Case{"Gather", {f({2, 2}, {1, 2, 3, 4}), n({}, {1})}, {a("axis", 1)}, {2, 4}, {2}},
        Case{"GatherElements", {f({2, 2}, {1, 2, 3, 4}), n({1, 2}, {1, 0})}, {}, {3, 2}, {1, 2}},
        Case{"GatherND", {f({2, 2}, {1, 2, 3, 4}), n({2, 2}, {0, 1, -1, 0})}, {}, {2, 3}, {2}},
        Case{"ScatterND", {f({3}, {1, 2, 3}), n({1, 1}, {1}), f({1}, {9})}, {}, {1, 9, 3}, {3}},
        Case{"OneHot", {n({2}, {1, -1}), n({}, {3}), f({2}, {0, 5})}, {}, {0, 5, 0, 0, 0, 5}, {2, 3}},
        Case{"Trilu", {f({2, 2}, {1, 2, 3, 4})}, {a("upper", 0)}, {1, 0, 3, 4}, {}, 14},
        Case{"Where", {f({2}, {0, 1}), f({2}, {1, 2}), f({2}, {3, 4})}, {}, {3, 2}, {2}},
        Case{"Resize",
             {f({1, 1, 1, 2}, {1, 3}), f({0}, {}), f({4}, {1, 1, 1, 2})},
             {a("mode", "linear"), a("coordinate_transformation_mode", "half_pixel")},
             {1, 1.5f, 2.5f, 3},
             {}},
        Case{"Resize",
             {f({1, 1, 1, 2}, {1, 3}), f({0}, {}), f({4}, {1, 1, 1, 2})},
             {a("mode", "nearest"), a("coordinate_transformation_mode", "asymmetric"), a("nearest_mode", "floor")},
             {1, 1, 3, 3},
             {}},
        // Half way between two pixels: the first of them.
        Case{"Resize", {kRow(), f({0}, {}), f({4}, {1, 1, 1, 0.5f})}, {}, {1, 3}, {1, 1, 1, 2}},
        Case{"Resize",
             {kRow(), f({0}, {}), f({4}, {1, 1, 1, 0.5f})},
             {a("nearest_mode", "round_prefer_ceil")},
             {2, 4},
             {1, 1, 1, 2}},
        // TensorFlow's old way: the first new pixel lies on the first old one.
        Case{"Resize",
             {f({1, 1, 1, 2}, {1, 3}), f({0}, {}), f({4}, {1, 1, 1, 2})},
             {a("mode", "linear"), a("coordinate_transformation_mode", "asymmetric")},
             {1, 2, 3, 3},
             {}},
        Case{"Resize",
             {f({1, 2, 1}, {1, 3}), f({0}, {}), f({0}, {}), n({1}, {3})},
             {a("mode", "linear"), a("coordinate_transformation_mode", "align_corners"), a("axes", Ints{1})},
             {1, 2, 3},
             {1, 3, 1},
             18},
        Case{"Resize",
             {kSquare(), f({0}, {}), f({0}, {}), n({2}, {9, 6})},
             {a("axes", Ints{2, 3}), a("keep_aspect_ratio_policy", "not_larger"), a("nearest_mode", "floor"),
              a("coordinate_transformation_mode", "asymmetric")},
             {1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6,
              4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 7, 7, 8, 8, 9, 9},
             {1, 1, 6, 6},
             18},
        // Triangles of twice the width: weights 3, 3, 1 (and 1 outside, which the edge stands for) of 8.
        Case{"Resize",
             {f({1, 1, 1, 4}, {8, 16, 24, 32}), f({0}, {}), f({4}, {1, 1, 1, 0.5f})},
             {a("mode", "linear"), a("antialias", 1)},
             {(8 + 24 + 48 + 24) / 8.f, (16 + 72 + 96 + 32) / 8.f},
             {},
             18},
        Case{"Resize",
             {f({1, 1, 1, 4}, {8, 16, 24, 32}), f({0}, {}), f({4}, {1, 1, 1, 0.5f})},
             {a("mode", "linear"), a("antialias", 1), a("exclude_outside", 1)},
             {(24 + 48 + 24) / 7.f, (16 + 72 + 96) / 7.f},
             {},
             18},
        // A quarter of a pixel on, in parts of 128: -13.5, 112.5, 33.5, -4.5; without those outside.
        Case{"Resize",
             {f({1, 1, 1, 4}, {0, 0, 128, 0}), f({0}, {}), f({4}, {1, 1, 1, 2})},
             {a("mode", "cubic"), a("exclude_outside", 1)},
             {0, -4.5f * 128 / 141.5f, -13.5f * 128 / 132.5f, 33.5f, 112.5f, 112.5f * 128 / 132.5f,
              33.5f * 128 / 141.5f, -13.5f * 128 / 99},
             {}},
        // Before opset 11 as Upsample.
        Case{"Resize", {kRow(), f({4}, {1, 1, 1, 0.6f})}, {}, {1, 2, 4}, {1, 1, 1, 3}, 10},
        Case{"Upsample",
             {f({1, 1, 1, 2}, {1, 3}), f({4}, {1, 1, 1, 2})},
             {a("mode", "linear")},
             {1, 2, 3, 3},
             {1, 1, 1, 4},
             9},
        Case{"Upsample", {f({1, 1, 1, 2}, {1, 3}), f({4}, {1, 1, 2, 1})}, {}, {1, 3, 1, 3}, {1, 1, 2, 2}, 9}));

class Refusals : public ::testing::Test {
 protected:
  std::string messageOf(const OnnxModelText& m) {
    const auto path = folder_ / "net.onnx";
    std::ofstream(path, std::ios::binary) << onnxModel(m);
    try {
      loadOnnx({}, 0, 8, path);
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), path.string());
      return e.what();
    }
    return "no error";
  }
  /// A network of 2 classes: mean over the image, then this node.
  static OnnxModelText with(const OnnxNodeText& node) {
    OnnxModelText m;
    m.nodes = {{"GlobalAveragePool", {"x"}, {"p"}}, {"Flatten", {"p"}, {"f"}}, {"Gemm", {"f", "w"}, {"g"}}, node};
    m.tensors = {onnxFloats("w", {3, 2}, {1, 2, 3, 4, 5, 6})};
    return m;
  }
  sightline::testing::TempFolder folder_;
};

TEST_F(Refusals, AWholeNetworkRuns) {
  EXPECT_EQ(messageOf(with({"Relu", {"g"}, {"y"}})), "no error");
  auto gray = with({"Relu", {"g"}, {"y"}});
  gray.input = {1, 1, 8, 8};
  gray.tensors = {onnxFloats("w", {1, 2}, {1, 2})};
  EXPECT_EQ(messageOf(gray), "no error") << "one channel";
  auto last = with({"Relu", {"g"}, {"y"}});
  last.input = {-1, 8, 8, 3};
  last.nodes.insert(last.nodes.begin(), {"Transpose", {"x"}, {"t"}, {onnxAttribute("perm", Ints{0, 3, 1, 2})}});
  last.nodes[1].inputs = {"t"};
  EXPECT_EQ(messageOf(last), "no error") << "channels last";
}

TEST_F(Refusals, EachOperatorThatIsNotKnownIsNamed) {
  EXPECT_THAT(messageOf(with({"Frobnicate", {"g"}, {"y"}, {}, "/head/Frob"})),
              HasSubstr("node /head/Frob (Frobnicate) is an operator that Sightline does not know"));
  EXPECT_THAT(messageOf(with({"Relux", {"g"}, {"y"}})), HasSubstr("the nearest that it knows is Relu"));
  EXPECT_THAT(messageOf(with({"Relu", {"g"}, {"y"}, {}, "", "com.example"})), HasSubstr("of com.example"));
  EXPECT_THAT(messageOf(with({"QLinearConv", {"g"}, {"y"}})), HasSubstr("is quantised"));
  EXPECT_THAT(messageOf(with({"If", {"g"}, {"y"}})), HasSubstr("decides by what is in the image"));
  EXPECT_THAT(messageOf(with({"Loop", {"g"}, {"y"}})), HasSubstr("decides while the network runs"));
  EXPECT_THAT(messageOf(with({"Pad", {"g"}, {"y"}, {onnxAttribute("mode", std::string("wrap"))}})),
              HasSubstr("\"wrap\""));
}

TEST_F(Refusals, NothingLargeIsMadeOfSmallFiles) {
  auto m = with({"Add", {"g", "e"}, {"y"}});
  m.nodes.insert(m.nodes.begin() + 3, {"ConstantOfShape", {"s"}, {"e"}});
  m.tensors.push_back(onnxInts("s", {2}, {1 << 20, 1 << 20}));
  EXPECT_THAT(messageOf(m), HasSubstr("makes a tensor of 4194304 MB"));
  m.nodes[3] = {"Range", {"a", "b", "c"}, {"e"}};
  m.tensors.back() = onnxInts("a", {}, {0});
  m.tensors.push_back(onnxInts("b", {}, {std::int64_t{1} << 60}));
  m.tensors.push_back(onnxInts("c", {}, {1}));
  EXPECT_THAT(messageOf(m), HasSubstr("makes a tensor of 4398046511104 MB"));
}

TEST_F(Refusals, WhatFailsWhileItRunsNamesItsNode) {
  auto m = with({"Add", {"g", "e"}, {"y"}, {}, "/head/Add"});
  m.tensors.push_back(onnxFloats("e", {7}, std::vector<float>(7)));
  EXPECT_THAT(messageOf(m), HasSubstr("node /head/Add (Add)"));
}

TEST_F(Refusals, WeightsOfWrongSizesAreNamed) {
  const auto message = [&](const OnnxNodeText& node, std::vector<OnnxTensorText> tensors) {
    OnnxModelText m;
    m.nodes = {node, {"GlobalAveragePool", {"c"}, {"p"}}, {"Flatten", {"p"}, {"y"}}};
    m.tensors = std::move(tensors);
    return messageOf(m);
  };
  const auto zeros = [](const char* name, Ints shape) {
    std::int64_t count = 1;
    for (const auto extent : shape) count *= extent;
    return onnxFloats(name, std::move(shape), std::vector<float>(static_cast<std::size_t>(count)));
  };
  const OnnxNodeText conv{"Conv", {"x", "k", "b"}, {"c"}, {}, "/stem/Conv"};
  EXPECT_EQ(message(conv, {zeros("k", {2, 3, 3, 3}), zeros("b", {2})}), "no error");
  EXPECT_THAT(message(conv, {zeros("k", {54}), zeros("b", {2})}), HasSubstr("/stem/Conv (Conv) has weights of 1"));
  EXPECT_THAT(message(conv, {zeros("k", {2, 3, 3, 3, 3}), zeros("b", {2})}), HasSubstr("works on 3 dimensions"));
  // Fewer values than channels: nothing is read behind them.
  EXPECT_THAT(message(conv, {zeros("k", {64, 3, 3, 3}), zeros("b", {1})}), HasSubstr("/stem/Conv (Conv)"));
  EXPECT_THAT(message(conv, {zeros("k", {2, 5, 3, 3}), zeros("b", {2})}), HasSubstr("/stem/Conv (Conv)"));
  EXPECT_THAT(message(conv, {zeros("k", {2, 3, 9, 9}), zeros("b", {2})}), HasSubstr("/stem/Conv (Conv)"));
  auto sized = conv;
  sized.attributes = {a("kernel_shape", Ints{5, 5})};
  EXPECT_THAT(message(sized, {zeros("k", {2, 3, 3, 3}), zeros("b", {2})}), HasSubstr("kernel_shape that is not"));
  sized.attributes = {a("group", 0)};
  EXPECT_THAT(message(sized, {zeros("k", {2, 3, 3, 3}), zeros("b", {2})}), HasSubstr("/stem/Conv (Conv)"));
  const OnnxNodeText norm{"BatchNormalization", {"x", "g", "s", "m", "v"}, {"c"}, {}, "/stem/Norm"};
  EXPECT_THAT(message(norm, {zeros("g", {3}), zeros("s", {2}), zeros("m", {3}), zeros("v", {3})}),
              HasSubstr("/stem/Norm (BatchNormalization) has weights of different sizes"));
  EXPECT_THAT(message(norm, {zeros("g", {2}), zeros("s", {2}), zeros("m", {2}), zeros("v", {2})}),
              HasSubstr("/stem/Norm (BatchNormalization)"));
  // 64 rows, as many as the packed product takes.
  const OnnxNodeText product{"MatMul", {"x", "k"}, {"c"}, {}, "/stem/MatMul"};
  EXPECT_THAT(message(product, {zeros("k", {5, 2})}), HasSubstr("/stem/MatMul (MatMul)"));
}

TEST_F(Refusals, ASingleNumberIsOneScore) {
  auto m = with({"ReduceSum", {"g"}, {"y"}, {a("keepdims", 0)}});
  m.output = {};
  EXPECT_EQ(messageOf(m), "no error") << "one image at a time";
}

TEST_F(Refusals, NaNWeightsAreNamed) {
  auto m = with({"Relu", {"g"}, {"y"}});
  m.tensors[0] = onnxFloats("w", {3, 2}, {1, 2, std::nanf(""), 4, 5, 6});
  EXPECT_THAT(messageOf(m), HasSubstr("holds NaN in w"));
}

/// docs/onnx-operators.md is made of the rows: SIGHTLINE_WRITE_DOCS=1 writes it.
TEST(OnnxTable, TheDocumentListsEveryOperator) {
  std::string made =
      "# Operators of ONNX\n\nWhat `--model onnx` reads: versions " + std::to_string(OnnxFile::kOldestOpset) + " to " +
      std::to_string(OnnxFile::kNewestOpset) +
      " of ONNX's operators (opsets). All have gradients unless the table says otherwise. A model with any other "
      "operator\nis refused by the operator's name. Adding one: [how-to/graph-operator.md](how-to/graph-operator.md). "
      "This page is made of\nthe rows in core/compute/torch/graphs by tests/core/compute/onnx_operators_test.cpp.\n\n"
      "| operator | what of it is read |\n|---|---|\n";
  for (const auto& row : graphs::onnxOperators())
    made += "| " + std::string(row.domain) + (*row.domain ? "." : "") + row.type + " | " +
            (*row.limits ? row.limits : "all") + " |\n";
  const auto path = sightline::testing::sourceFolder() / "docs" / "onnx-operators.md";
  if (std::getenv("SIGHTLINE_WRITE_DOCS")) std::ofstream(path) << made;
  std::ifstream in(path);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), made);
}

}  // namespace
