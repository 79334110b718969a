// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers at their limits in ONNX models and .pt2 files, and weights of other sizes than operations read: answered or
// refused, and nothing is read or written beside its tensor. Found by sightline-fuzz-readers and by reading; the
// address and undefined-behaviour sanitizers see what these say nothing of.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>
#include <limits>

#include "core/base/error.h"
#include "core/compute/torch/graphs/graph_classifier.h"
#include "core/compute/torch/kernels/token_rows.h"
#include "tests/support/exported_writer.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using namespace sightline::test;
using ::testing::HasSubstr;

namespace {

using T = torch::Tensor;
using Ints = std::vector<std::int64_t>;
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min(), kMost = std::numeric_limits<std::int64_t>::max();

class GraphLimits : public ::testing::Test {
 protected:
  /// Scores of an image of 3 x 8 x 8 with the values 0, 1, 2, ... / 64.
  T scoresOf(const std::string& file, const std::string& bytes) {
    const auto path = folder_ / file;
    std::ofstream(path, std::ios::binary) << bytes;
    const auto network = path.extension() == ".pt2" ? loadExported({}, 0, 8, path) : loadOnnx({}, 0, 8, path);
    torch::NoGradGuard noGrad;
    return network->forward(image());
  }
  std::string messageOf(const std::string& file, const std::string& bytes) {
    try {
      scoresOf(file, bytes);
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), (folder_ / file).string());
      return e.what();
    }
    return "no error";
  }
  static T image() { return torch::arange(3 * 64).view({1, 3, 8, 8}) / 64.f; }
  static std::string onnx(const std::vector<OnnxNodeText>& nodes, const std::vector<OnnxTensorText>& tensors) {
    OnnxModelText m;
    m.nodes = nodes;
    m.output = {1, 3};
    m.tensors = tensors;
    return onnxModel(m);
  }

 private:
  sightline::testing::TempFolder folder_;
};

/// The mean over the image after this step, three classes.
std::vector<OnnxNodeText> thenMean(OnnxNodeText node) {
  node.outputs = {"c"};
  return {std::move(node), {"GlobalAveragePool", {"c"}, {"p"}}, {"Flatten", {"p"}, {"y"}}};
}

TEST_F(GraphLimits, StepsOfASliceMayBeLongerThanItsTensor) {
  const auto rowsOf = [&](std::int64_t from, std::int64_t to, std::int64_t step) {
    return scoresOf("net.onnx", onnx(thenMean({"Slice", {"x", "from", "to", "axis", "step"}, {}}),
                                     {onnxInts("from", {1}, {from}), onnxInts("to", {1}, {to}),
                                      onnxInts("axis", {1}, {2}), onnxInts("step", {1}, {step})}));
  };
  const T rows = image().mean(3);  // 1 x 3 x 8
  EXPECT_TRUE(torch::allclose(rowsOf(2, kMost, kMost), rows.select(2, 2)));
  EXPECT_TRUE(torch::allclose(rowsOf(5, kLeast, kLeast), rows.select(2, 5)));
  EXPECT_TRUE(torch::allclose(rowsOf(5, kLeast, kLeast + 1), rows.select(2, 5)));
  EXPECT_TRUE(torch::allclose(rowsOf(7, 0, -3), (rows.select(2, 7) + rows.select(2, 4) + rows.select(2, 1)) / 3));
}

TEST_F(GraphLimits, PaddingBeyondAllSizesIsRefused) {
  for (const auto size : {kLeast, kMost})
    EXPECT_THAT(messageOf("net.onnx", onnx(thenMean({"Pad", {"x", "pads"}, {}}),
                                           {onnxInts("pads", {8}, {0, 0, size, 0, 0, 0, 0, 0})})),
                HasSubstr("a padding of more than a million"));
}

TEST_F(GraphLimits, RepetitionsAreOneForEachDimension) {
  const auto repeated = [&](const Ints& times) {
    return messageOf("net.onnx", onnx(thenMean({"Tile", {"x", "times"}, {}}),
                                      {onnxInts("times", {static_cast<std::int64_t>(times.size())}, times)}));
  };
  EXPECT_EQ(repeated({1, 1, 2, 3}), "no error");
  // LibTorch would take the last as that of the last dimension, and need 400 GB.
  EXPECT_THAT(repeated({1, 1, 1, 1, 1 << 29}), HasSubstr("5 repetitions for 4 dimensions"));
}

TEST_F(GraphLimits, TheQuotientWithoutANumberIsRefused) {
  for (const char* type : {"Div", "Mod"}) {
    const auto divided = [&](std::int64_t by) {
      return messageOf("net.onnx", onnx({{"GlobalAveragePool", {"x"}, {"p"}},
                                         {"Flatten", {"p"}, {"f"}},
                                         {type, {"least", "by"}, {"q"}},
                                         {"Cast", {"q"}, {"r"}, {onnxAttribute("to", std::int64_t{1})}},
                                         {"Add", {"f", "r"}, {"y"}}},
                                        {onnxInts("least", {1}, {kLeast}), onnxInts("by", {1}, {by})}));
    };
    EXPECT_EQ(divided(2), "no error");
    EXPECT_THAT(divided(-1), HasSubstr("a quotient of whole numbers that has no number")) << type;
  }
}

TEST_F(GraphLimits, WeightsOfAResizeThatFillTheMemoryAreRefused) {
  // 65536 x 65535 weights of single precision would be 16384 MB; the images themselves are small.
  const auto bytes =
      onnx({{"Slice", {"x", "zero", "one", "over"}, {"s"}},
            {"Resize", {"s", "", "", "large"}, {"a"}, {onnxAttribute("mode", std::string("nearest"))}},
            {"Resize",
             {"a", "", "", "odd"},
             {"b"},
             {onnxAttribute("mode", std::string("linear")), onnxAttribute("antialias", std::int64_t{1})}},
            {"GlobalAveragePool", {"b"}, {"p"}},
            {"Flatten", {"p"}, {"y"}}},
           {onnxInts("zero", {1}, {0}), onnxInts("one", {1}, {1}), onnxInts("over", {1}, {2}),
            onnxInts("large", {4}, {1, 3, 1, 65536}), onnxInts("odd", {4}, {1, 3, 1, 65535})});
  EXPECT_THAT(messageOf("net.onnx", bytes), HasSubstr("makes a tensor of 16384 MB"));
}

/// The mean over the image, 1 x 3, and then these nodes, which make y.
std::string exportedMeanThen(std::vector<ExportedNodeText> nodes, const std::vector<ArchivedTensor>& weights) {
  nodes.insert(
      nodes.begin(),
      {"torch.ops.aten.mean.dim", {exportedValue("self", "x"), exportedArgument("dim", R"({"as_ints":[2,3]})")}, "m"});
  std::vector<std::string> names;
  for (const auto& weight : weights) names.push_back(weight.name);
  return exportedFile(exportedGraph(nodes, names), weights);
}

ArchivedTensor floats(const std::string& name, const std::vector<float>& values) {
  return {name, "FloatStorage", {static_cast<std::int64_t>(values.size())}, bytesOf(values)};
}

TEST_F(GraphLimits, SizesThatNoTensorHasAreNotComputedWith) {
  // floordiv and mod of the least number by -1 end a program; the others go beyond 64 bits.
  for (const char* operation : {"floordiv", "mod", "add", "sub", "mul"}) {
    const auto number = [](std::int64_t n) { return exportedArgument("", R"({"as_int":)" + std::to_string(n) + "}"); };
    const auto bytes =
        exportedMeanThen({{"_operator." + std::string(operation), {number(kLeast), number(-1)}, "s", "as_sym_int"},
                          {"torch.ops.aten.reshape.default",
                           {exportedValue("self", "m"),
                            exportedArgument("shape", R"({"as_sym_ints":[{"as_name":"s"},{"as_int":3}]})")}}},
                         {});
    EXPECT_THAT(messageOf("net.pt2", bytes), HasSubstr("a size of -9223372036854775808")) << operation;
  }
}

TEST_F(GraphLimits, NumbersOfAGraphAreWholeAndFit) {
  const auto mean = [&](const std::string& number) {
    return messageOf(
        "net.pt2", exportedMeanThen(
                       {{"torch.ops.aten.flatten.using_ints",
                         {exportedValue("self", "m"), exportedArgument("start_dim", R"({"as_int":)" + number + "}")}}},
                       {}));
  };
  EXPECT_EQ(mean("1"), "no error");
  EXPECT_EQ(mean("1.0"), "no error");
  for (const char* none : {"9.2e36", "1.5", "-1e300", "18446744073709551615", "true", "\"1\""})
    EXPECT_THAT(mean(none), HasSubstr("must be whole number")) << none;
}

TEST_F(GraphLimits, NormsOfWhatHasNoChannelsAreRefused) {
  const auto norm = [](const std::string& from, const std::string& to) {
    return ExportedNodeText{
        "torch.ops.aten.batch_norm.default",
        {exportedValue("input", from), exportedValue("running_mean", "w"), exportedValue("running_var", "w"),
         exportedArgument("training", R"({"as_bool":false})"), exportedArgument("eps", R"({"as_float":0.001})")},
        to};
  };
  const auto bytes = exportedMeanThen(
      {{"torch.ops.aten.sum.dim_IntList",
        {exportedValue("self", "m"), exportedArgument("dim", R"({"as_ints":[0]})")},
        "row"},
       norm("row", "n"),
       {"torch.ops.aten.relu.default", {exportedValue("self", "n")}, "r"},
       {"torch.ops.aten.unsqueeze.default", {exportedValue("self", "r"), exportedArgument("dim", R"({"as_int":0})")}}},
      {floats("w", {1, 2, 3})});
  EXPECT_THAT(messageOf("net.pt2", bytes), HasSubstr("a tensor of 1 dimensions has no channels"));
}

TEST_F(GraphLimits, LayerNormsReadNoMoreWeightsThanThereAre) {
  const auto withBias = [&](const std::vector<float>& bias) {
    return exportedMeanThen({{"torch.ops.aten.layer_norm.default",
                              {exportedValue("input", "m"), exportedArgument("normalized_shape", R"({"as_ints":[3]})"),
                               exportedValue("weight", "w"), exportedValue("bias", "b")}}},
                            {floats("w", {1, 2, 3}), floats("b", bias)});
  };
  const T m = image().mean({2, 3});
  EXPECT_TRUE(torch::allclose(
      scoresOf("net.pt2", withBias({4, 5, 6})),
      (m - m.mean()) / (m.var(false) + 1e-5).sqrt() * torch::tensor({1.f, 2.f, 3.f}) + torch::tensor({4.f, 5.f, 6.f}),
      1e-4, 1e-5));
  EXPECT_THAT(messageOf("net.pt2", withBias({4})), HasSubstr("bias"));
  EXPECT_THROW(nets::layerNorm(torch::ones({2, 4}), torch::ones({8}), torch::ones({8}), 1e-5), c10::Error);
  EXPECT_THROW(nets::layerNorm(torch::ones({2, 4}), torch::ones({4}), torch::ones({2}), 1e-5), c10::Error);
}

TEST_F(GraphLimits, TypesOfValuesThatDoNotExistAreRefused) {
  const auto bytes = exportedMeanThen(
      {{"torch.ops.aten.to.dtype", {exportedValue("self", "m"), exportedArgument("dtype", R"({"as_int":99})")}}}, {});
  EXPECT_THAT(messageOf("net.pt2", bytes), HasSubstr("names no type of values that is known"));
}

TEST_F(GraphLimits, GroupsAreAtLeastOne) {
  const auto bytes =
      exportedMeanThen({{"torch.ops.aten.group_norm.default",
                         {exportedValue("input", "m"), exportedArgument("num_groups", R"({"as_int":0})")}}},
                       {});
  EXPECT_THAT(messageOf("net.pt2", bytes), HasSubstr("has a number of groups that is out of range"));
}

TEST_F(GraphLimits, ALayerNormWithOneWeightForAllIsThatOfItsParts) {
  // (x - mean) / sqrt(mean((x - mean)^2) + eps) w + b as older exporters write it, with w and b of one value each.
  const auto mean = [](const std::string& from, const std::string& to) {
    return OnnxNodeText{"ReduceMean", {from}, {to}, {onnxAttribute("axes", Ints{-1})}};
  };
  const auto bytes = onnx({{"GlobalAveragePool", {"x"}, {"p"}},
                           {"Flatten", {"p"}, {"f"}},
                           mean("f", "mu"),
                           {"Sub", {"f", "mu"}, {"d"}},
                           {"Pow", {"d", "two"}, {"sq"}},
                           mean("sq", "v"),
                           {"Add", {"v", "eps"}, {"ve"}},
                           {"Sqrt", {"ve"}, {"sd"}},
                           {"Div", {"d", "sd"}, {"q"}},
                           {"Mul", {"q", "w"}, {"qw"}},
                           {"Add", {"qw", "b"}, {"y"}}},
                          {onnxFloats("two", {}, {2}), onnxFloats("eps", {}, {1e-5f}), onnxFloats("w", {1}, {3}),
                           onnxFloats("b", {1}, {7})});
  const T m = image().mean({2, 3});
  EXPECT_TRUE(
      torch::allclose(scoresOf("net.onnx", bytes), (m - m.mean()) / (m.var(false) + 1e-5).sqrt() * 3 + 7, 1e-4, 1e-5));
}

}  // namespace
