// SPDX-License-Identifier: GPL-3.0-or-later
// Operations that become one step, against LibTorch's own of the whole, with their gradients.
#include "core/compute/torch/graphs/fuse.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "core/compute/torch/graphs/graph_classifier.h"
#include "core/compute/torch/graphs/onnx_program.h"
#include "core/compute/torch/networks/taps.h"
#include "tests/core/compute/fused_checks.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using namespace sightline::test;

namespace {

using Ints = std::vector<std::int64_t>;
using Tensors = std::vector<torch::Tensor>;

OnnxTensorText given(const char* name, const torch::Tensor& t) {
  const auto whole = t.contiguous();
  return onnxFloats(name, whole.sizes().vec(), {whole.data_ptr<float>(), whole.data_ptr<float>() + whole.numel()});
}

/// Pieces that exporters write for one function, against LibTorch's own.
TEST(Fusing, PiecesGiveWhatTheWholeGives) {
  const sightline::testing::TempFolder folder;
  const auto x = torch::randn({2, 3, 8, 8});
  const auto run = [&](OnnxModelText m) {
    const auto path = folder / "net.onnx";
    std::ofstream(path, std::ios::binary) << onnxModel(m);
    const OnnxFile file(path);
    auto made = graphs::onnxProgram(file, path.string(), true);
    EXPECT_LE(made.program->steps.size(), 2u) << "the input and one step";
    return made.program->run(x, {}).toTensor();
  };
  OnnxModelText gelu;
  gelu.nodes = {{"Div", {"x", "r"}, {"a"}},
                {"Erf", {"a"}, {"b"}},
                {"Add", {"b", "one"}, {"c"}},
                {"Mul", {"x", "c"}, {"d"}},
                {"Mul", {"d", "half"}, {"y"}}};
  gelu.tensors = {onnxFloats("r", {}, {std::sqrt(2.f)}), onnxFloats("one", {}, {1}), onnxFloats("half", {}, {0.5f})};
  EXPECT_TRUE(torch::allclose(run(gelu), torch::gelu(x), 1e-5, 1e-6));
  OnnxModelText silu;
  silu.nodes = {{"Sigmoid", {"x"}, {"s"}}, {"Mul", {"x", "s"}, {"y"}}};
  EXPECT_TRUE(torch::allclose(run(silu), torch::silu(x), 1e-5, 1e-6));
  OnnxModelText norm;
  norm.nodes = {{"ReduceMean", {"x"}, {"m"}, {onnxAttribute("axes", Ints{-1})}},
                {"Sub", {"x", "m"}, {"c"}},
                {"Pow", {"c", "two"}, {"q"}},
                {"ReduceMean", {"q"}, {"v"}, {onnxAttribute("axes", Ints{-1})}},
                {"Add", {"v", "eps"}, {"e"}},
                {"Sqrt", {"e"}, {"s"}},
                {"Div", {"c", "s"}, {"n"}},
                {"Mul", {"n", "w"}, {"t"}},
                {"Add", {"t", "b"}, {"y"}}};
  const auto w = torch::rand({8}), b = torch::rand({8});
  norm.tensors = {onnxFloats("two", {}, {2}), onnxFloats("eps", {}, {1e-5f}),
                  onnxFloats("w", {8}, {w.data_ptr<float>(), w.data_ptr<float>() + 8}),
                  onnxFloats("b", {8}, {b.data_ptr<float>(), b.data_ptr<float>() + 8})};
  EXPECT_TRUE(torch::allclose(run(norm), torch::layer_norm(x, {8}, w, b), 1e-5, 1e-5));
  OnnxModelText conv;
  conv.nodes = {{"Conv", {"x", "k", "o"}, {"c"}, {onnxAttribute("pads", Ints{1, 1, 1, 1})}},
                {"Add", {"c", "x"}, {"a"}},
                {"Relu", {"a"}, {"y"}}};
  const auto k = torch::randn({3, 3, 3, 3}), o = torch::randn({3});
  conv.tensors = {onnxFloats("k", {3, 3, 3, 3}, {k.data_ptr<float>(), k.data_ptr<float>() + 81}),
                  onnxFloats("o", {3}, {o.data_ptr<float>(), o.data_ptr<float>() + 3})};
  const auto right = torch::relu(torch::conv2d(x, k, o, 1, 1) + x);
  EXPECT_TRUE(torch::allclose(run(conv), right, 1e-4, 1e-5));
  // And the gradient.
  const auto in = x.clone().requires_grad_(true), again = x.clone().requires_grad_(true);
  const auto path = folder / "net.onnx";
  const OnnxFile file(path);
  auto made = graphs::onnxProgram(file, path.string(), true);
  const auto g = torch::autograd::grad({made.program->run(in, {}).toTensor().square().sum()}, {in})[0];
  const auto expected =
      torch::autograd::grad({torch::relu(torch::conv2d(again, k, o, 1, 1) + again).square().sum()}, {again})[0];
  EXPECT_TRUE(torch::allclose(g, expected, 1e-4, 1e-4));
}

/// A transformer's second half as exporters write it, on a batch of 3 x 40 rows of 8 values.
class TokenBlocks : public ::testing::Test {
 protected:
  TokenBlocks() {
    torch::manual_seed(5);
    weight = torch::rand({8}) + 0.5;
    bias = torch::randn({8});
    first = torch::randn({20, 8});
    firstBias = torch::randn({20});
    second = torch::randn({8, 20});
    scale = torch::rand({8});
  }
  /// @param residual the value that is added  @param scaled with LayerScale
  [[nodiscard]] OnnxModelText model(const std::string& residual, bool scaled) const {
    OnnxModelText m;
    m.opset = 20;
    m.nodes = {{"Relu", {"x"}, {"r"}},
               {"LayerNormalization", {"x", "w", "b"}, {"n"}, {}, "/block/norm2/LayerNormalization"},
               {"MatMul", {"n", "k"}, {"p"}, {}, "/block/mlp/fc1/MatMul"},
               {"Add", {"kb", "p"}, {"q"}, {}, "/block/mlp/fc1/Add"},
               {"Gelu", {"q"}, {"g"}, {}, "/block/mlp/act/Gelu"},
               {"MatMul", {"g", "l"}, {"h"}, {}, "/block/mlp/fc2/MatMul"},
               {"Dropout", {"h"}, {"d"}}};
    if (scaled) m.nodes.push_back({"Mul", {"d", "s"}, {"t"}});
    m.nodes.push_back({"Add", {residual, scaled ? "t" : "d"}, {"y"}, {}, "/block/Add"});
    m.input = {3, 3, 40, 8};
    m.tensors = {given("w", weight),     given("b", bias),       given("k", first.t()),
                 given("kb", firstBias), given("l", second.t()), given("s", scale)};
    return m;
  }
  [[nodiscard]] graphs::BuiltProgram built(const OnnxModelText& m) const {
    const auto path = folder / "net.onnx";
    std::ofstream(path, std::ios::binary) << onnxModel(m);
    const OnnxFile file(path);
    return graphs::onnxProgram(file, path.string(), true);
  }
  [[nodiscard]] torch::Tensor plain(const torch::Tensor& x, bool ofRelu, bool scaled) const {
    const auto as = [&](const torch::Tensor& t) { return t.to(x.scalar_type()); };
    const auto n = torch::layer_norm(x, {8}, as(weight), as(bias), 1e-5);
    auto y = torch::linear(torch::gelu(torch::linear(n, as(first), as(firstBias))), as(second));
    if (scaled) y = y * as(scale);
    return (ofRelu ? torch::relu(x) : x) + y;
  }

  sightline::testing::TempFolder folder;
  torch::Tensor weight, bias, first, firstBias, second, scale;
};

TEST_F(TokenBlocks, AreOneStepWithTheSameValuesAndGradients) {
  for (const bool ofRelu : {false, true})
    for (const bool scaled : {false, true}) {
      auto made = built(model(ofRelu ? "r" : "x", scaled));
      EXPECT_EQ(made.program->steps.size(), ofRelu ? 3u : 2u) << "the input, the ReLU where it is read, and one step";
      sightline::testing::expectSame(
          {torch::randn({3, 3, 40, 8})}, [&](const Tensors& t) { return made.program->run(t[0], {}).toTensor(); },
          [&](const Tensors& t) { return plain(t[0], ofRelu, scaled); });
      // Few rows go the way of LibTorch's own operations.
      sightline::testing::expectSame(
          {torch::randn({1, 1, 3, 8})}, [&](const Tensors& t) { return made.program->run(t[0], {}).toTensor(); },
          [&](const Tensors& t) { return plain(t[0], ofRelu, scaled); });
    }
}

TEST_F(TokenBlocks, LayersWithinThemCanBeListenedTo) {
  auto made = built(model("x", true));
  const auto x = torch::randn({3, 3, 40, 8});
  TapRecorder taps(TapRecorder::Mode::Leaf, {"block.mlp.fc1"});
  const auto y = made.program->run(x, {}).toTensor();
  EXPECT_TRUE(torch::allclose(y, plain(x, false, true), 1e-4, 1e-5));
  ASSERT_EQ(taps.taps().size(), 1u);
  const auto inside = torch::linear(torch::layer_norm(x, {8}, weight, bias, 1e-5), first, firstBias);
  EXPECT_TRUE(torch::allclose(taps.taps()[0].output, inside, 1e-4, 1e-5));
}

TEST_F(TokenBlocks, AreLeftApartWhereSomebodyElseReadsWhatIsWithin) {
  auto m = model("x", false);
  m.nodes.push_back({"ReduceMean", {"g"}, {"u"}, {onnxAttribute("keepdims", std::int64_t{0})}});
  m.nodes.back().outputs = {"u"};
  m.nodes[m.nodes.size() - 2].outputs = {"v"};
  m.nodes.push_back({"Add", {"v", "u"}, {"y"}});
  auto made = built(m);
  const auto x = torch::randn({3, 3, 40, 8});
  const auto g = torch::gelu(torch::linear(torch::layer_norm(x, {8}, weight, bias, 1e-5), first, firstBias));
  torch::NoGradGuard noGrad;
  EXPECT_TRUE(torch::allclose(made.program->run(x, {}).toTensor(), plain(x, false, false) + g.mean(), 1e-4, 1e-5));
}

}  // namespace
