// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of ONNX and .pt2 files built, asked and differentiated: what a damaged attribute, shape or weight does to
// the steps behind the readers.
#include <torch/torch.h>

#include "core/compute/torch/graphs/graph_classifier.h"
#include "core/compute/torch/networks/taps.h"
#include "tests/fuzz/targets.h"
#include "tests/support/exported_writer.h"
#include "tests/support/onnx_writer.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

using Ints = std::vector<std::int64_t>;
using Names = std::vector<std::string>;
using test::onnxAttribute;
using test::onnxFloats;
using test::OnnxModelText;
using test::OnnxNodeText;

constexpr int kSide = 8;  ///< pixels

test::OnnxTensorText zeros(const std::string& name, const Ints& shape) {
  std::int64_t count = 1;
  for (const auto extent : shape) count *= extent;
  return onnxFloats(name, shape, std::vector<float>(static_cast<std::size_t>(count), 0.25f));
}

test::OnnxTensorText whole(const std::string& name, const Ints& values) {
  return test::onnxInts(name, {static_cast<std::int64_t>(values.size())}, values);
}

/// These nodes from x to c, N x C x H x W, and a head of two classes on them. @param channels C
std::string classifier(std::vector<OnnxNodeText> nodes, std::vector<test::OnnxTensorText> tensors, int channels,
                       std::int64_t opset = 17) {
  OnnxModelText model;
  model.opset = opset;
  model.nodes = std::move(nodes);
  model.nodes.push_back({"GlobalAveragePool", {"c"}, {"p"}, {}, "/pool/GlobalAveragePool"});
  model.nodes.push_back({"Flatten", {"p"}, {"f"}});
  model.nodes.push_back({"Gemm", {"f", "head", "bias"}, {"y"}, {onnxAttribute("transB", std::int64_t{1})}, "/fc/Gemm"});
  model.tensors = std::move(tensors);
  model.tensors.push_back(zeros("head", {2, channels}));
  model.tensors.push_back(onnxFloats("bias", {2}, {0, 1}));
  return test::onnxModel(model);
}

/// Convolutions with what is fused into them, pooling, and an end that is left out.
std::vector<std::string> convolutions() {
  const auto attribute = [](const char* name, const Ints& values) { return onnxAttribute(name, values); };
  const std::vector<OnnxNodeText> block{
      {"Conv",
       {"x", "k", "b"},
       {"a"},
       {attribute("kernel_shape", {3, 3}), attribute("pads", {1, 1, 1, 1}), attribute("strides", {1, 1}),
        attribute("dilations", {1, 1}), onnxAttribute("group", std::int64_t{1})},
       "/stem/Conv"},
      {"BatchNormalization", {"a", "s", "t", "t", "s"}, {"n"}, {onnxAttribute("epsilon", 0.001f)}, "/stem/Norm"},
      {"Relu", {"n"}, {"r"}, {}, "/stem/Relu"},
      {"Conv",
       {"r", "d"},
       {"g"},
       {attribute("pads", {1, 1, 1, 1}), onnxAttribute("group", std::int64_t{4})},
       "/dw/Conv"},
      {"Add", {"r", "g"}, {"sum"}, {}, "/Add"},
      {"MaxPool", {"sum"}, {"m"}, {attribute("kernel_shape", {2, 2}), attribute("strides", {2, 2})}, "/MaxPool"},
      {"AveragePool", {"m"}, {"q"}, {attribute("kernel_shape", {2, 2}), attribute("pads", {0, 0, 1, 1})}, "/AvgPool"},
      {"ConvTranspose", {"q", "u"}, {"c"}, {attribute("strides", {2, 2})}, "/up/ConvTranspose"}};
  const std::vector<test::OnnxTensorText> weights{zeros("k", {4, 3, 3, 3}), zeros("b", {4}),
                                                  zeros("s", {4}),          zeros("t", {4}),
                                                  zeros("d", {4, 1, 3, 3}), zeros("u", {4, 4, 2, 2})};
  OnnxModelText soft;
  soft.nodes = {{"Conv", {"x", "k"}, {"a"}, {attribute("strides", {2, 2})}},
                {"Clip", {"a", "low", "high"}, {"c"}},
                {"LRN", {"c"}, {"l"}, {onnxAttribute("size", std::int64_t{3})}},
                {"ReduceMean", {"l"}, {"z"}, {attribute("axes", {2, 3}), onnxAttribute("keepdims", std::int64_t{0})}},
                {"Softmax", {"z"}, {"y"}, {onnxAttribute("axis", std::int64_t{1})}}};
  soft.tensors = {zeros("k", {2, 3, 3, 3}), onnxFloats("low", {}, {0}), onnxFloats("high", {}, {6})};
  return {classifier(block, weights, 4), test::onnxModel(soft)};
}

/// A transformer's step: tokens, a norm, attention of two heads, and back.
std::string attention() {
  const auto moved = [](const Ints& order) { return Names{onnxAttribute("perm", order)}; };
  return classifier(
      {{"Conv", {"x", "k"}, {"a"}, {onnxAttribute("strides", Ints{2, 2})}, "/patch/Conv"},
       {"Reshape", {"a", "flat"}, {"b"}},
       {"Transpose", {"b"}, {"t"}, moved({0, 2, 1})},
       {"LayerNormalization", {"t", "s", "s"}, {"n"}, {onnxAttribute("axis", std::int64_t{-1})}, "/norm/Norm"},
       {"MatMul", {"n", "w"}, {"v"}, {}, "/qkv/MatMul"},
       {"Add", {"v", "wb"}, {"vb"}, {}, "/qkv/Add"},
       {"Reshape", {"vb", "heads"}, {"h"}},
       {"Transpose", {"h"}, {"hs"}, moved({2, 0, 3, 1, 4})},
       {"Split", {"hs", "ones"}, {"q1", "k1", "v1"}, {onnxAttribute("axis", std::int64_t{0})}},
       {"Squeeze", {"q1", "first"}, {"q2"}},
       {"Squeeze", {"k1", "first"}, {"k2"}},
       {"Squeeze", {"v1", "first"}, {"v2"}},
       {"Transpose", {"k2"}, {"kt"}, moved({0, 1, 3, 2})},
       {"MatMul", {"q2", "kt"}, {"qk"}},
       {"Mul", {"qk", "scale"}, {"qs"}},
       {"Softmax", {"qs"}, {"p1"}, {onnxAttribute("axis", std::int64_t{-1})}},
       {"MatMul", {"p1", "v2"}, {"o"}},
       {"Transpose", {"o"}, {"ot"}, moved({0, 2, 1, 3})},
       {"Reshape", {"ot", "rows"}, {"or"}},
       {"Add", {"or", "t"}, {"res"}},
       {"Erf", {"res"}, {"e"}},
       {"Mul", {"res", "e"}, {"ge"}},
       {"Transpose", {"ge"}, {"back"}, moved({0, 2, 1})},
       {"Reshape", {"back", "grid"}, {"c"}}},
      {zeros("k", {4, 3, 2, 2}), zeros("s", {4}), zeros("w", {4, 12}), zeros("wb", {12}),
       onnxFloats("scale", {}, {0.7f}), whole("flat", {0, 4, -1}), whole("heads", {0, 16, 3, 2, 2}),
       whole("ones", {1, 1, 1}), whole("first", {0}), whole("rows", {0, 16, 4}), whole("grid", {0, 4, 4, 4})},
      4);
}

/// Shapes that are computed, indices, and resizing.
std::string shapes() {
  const auto axis = [](int value) { return onnxAttribute("axis", std::int64_t{value}); };
  return classifier({{"Shape", {"x"}, {"s"}},
                     {"Gather", {"s", "at"}, {"h"}, {axis(0)}},
                     {"Concat", {"pre", "h"}, {"size"}, {axis(0)}},
                     {"Pad", {"x", "pads", "fill"}, {"padded"}, {onnxAttribute("mode", std::string("constant"))}},
                     {"Slice", {"padded", "from", "to", "over", "by"}, {"cut"}},
                     {"Resize", {"cut", "", "", "size"}, {"r"}, {onnxAttribute("mode", std::string("linear"))}},
                     {"SpaceToDepth", {"r"}, {"d"}, {onnxAttribute("blocksize", std::int64_t{2})}},
                     {"DepthToSpace", {"d"}, {"e"}, {onnxAttribute("blocksize", std::int64_t{2})}},
                     {"Expand", {"e", "wide"}, {"ex"}},
                     {"Tile", {"ex", "times"}, {"ti"}},
                     {"CumSum", {"ti", "dim"}, {"cu"}},
                     {"ConstantOfShape", {"times"}, {"co"}},
                     {"Add", {"cu", "co"}, {"ad"}},
                     {"Einsum", {"ad", "m"}, {"ei"}, {onnxAttribute("equation", std::string("nchw,cd->ndhw"))}},
                     {"GatherND", {"ei", "nd"}, {"gn"}},
                     {"ReduceSum", {"gn", "last"}, {"rs"}, {onnxAttribute("keepdims", std::int64_t{1})}},
                     {"Mul", {"ei", "rs"}, {"c"}}},
                    {whole("at", {2, 3}), whole("pre", {1, 3}), whole("pads", {0, 0, 1, 1, 0, 0, 1, 1}),
                     onnxFloats("fill", {}, {0}), whole("from", {0, 1}), whole("to", {99, -1}), whole("over", {2, 3}),
                     whole("by", {2, 1}), whole("wide", {1, 3, 8, 8}), whole("times", {1, 1, 1, 1}), whole("dim", {3}),
                     zeros("m", {3, 3}), test::onnxInts("nd", {1, 1}, {0}), whole("last", {-1})},
                    3);
}

std::string exported() {
  using test::exportedArgument;
  using test::exportedValue;
  const auto ints = [](const char* name, const std::string& values) {
    return exportedArgument(name, R"({"as_ints":[)" + values + "]}");
  };
  const auto number = [](const char* name, const std::string& value) {
    return exportedArgument(name, R"({"as_int":)" + value + "}");
  };
  const auto value = [](const char* name, const char* from) { return exportedValue(name, from); };
  const auto size = [](const char* name) {
    return exportedArgument("", R"({"as_sym_int":{"as_name":")" + std::string(name) + R"("}})");
  };
  const std::string aten = "torch.ops.aten.";
  return test::exportedGraph(
      {{aten + "conv2d.default",
        {value("input", "x"), value("weight", "k"), value("bias", "b"), ints("stride", "2,2")},
        "a"},
       {aten + "batch_norm.default",
        {value("input", "a"), value("weight", "b"), value("bias", "b"), value("running_mean", "b"),
         value("running_var", "b"), exportedArgument("training", R"({"as_bool":false})"),
         exportedArgument("momentum", R"({"as_float":0.1})"), exportedArgument("eps", R"({"as_float":0.001})"),
         exportedArgument("cudnn_enabled", R"({"as_bool":true})")},
        "n"},
       {aten + "relu.default", {value("self", "n")}, "r"},
       {aten + "native_group_norm.default",
        {value("input", "r"), value("weight", "b"), value("bias", "b"), number("N", "1"), number("C", "4"),
         number("HxW", "16"), number("group", "2"), exportedArgument("eps", R"({"as_float":0.001})")},
        "gn"},
       {aten + "max_pool2d.default", {value("self", "gn"), ints("kernel_size", "2,2"), ints("padding", "1,1")}, "m"},
       {aten + "permute.default", {value("self", "m"), ints("dims", "0,2,3,1")}, "p"},
       {aten + "layer_norm.default",
        {value("input", "p"), ints("normalized_shape", "4"), value("weight", "b"), value("bias", "b")},
        "l"},
       {aten + "to.dtype", {value("self", "l"), exportedArgument("dtype", R"({"as_scalar_type":7})")}, "lf"},
       {aten + "sym_size.int", {value("self", "x"), number("dim", "0")}, "s0", "as_sym_int"},
       {"_operator.mul", {size("s0"), exportedArgument("", R"({"as_int":9})")}, "s1", "as_sym_int"},
       {"_operator.floordiv", {size("s1"), exportedArgument("", R"({"as_int":9})")}, "s2", "as_sym_int"},
       {aten + "reshape.default",
        {value("self", "lf"),
         exportedArgument("shape", R"({"as_sym_ints":[{"as_name":"s2"},{"as_int":9},{"as_int":4}]})")},
        "t"},
       {aten + "scaled_dot_product_attention.default",
        {value("query", "t"), value("key", "t"), value("value", "t")},
        "s"},
       {aten + "slice.Tensor",
        {value("self", "s"), number("dim", "1"), number("start", "0"), number("end", "9223372036854775807")},
        "c"},
       {aten + "select.int", {value("self", "c"), number("dim", "1"), number("index", "0")}, "e"},
       {aten + "mean.dim", {value("self", "c"), ints("dim", "1")}, "q"},
       {aten + "add.Tensor", {value("self", "e"), value("other", "q")}, "u"},
       {aten + "linear.default", {value("input", "u"), value("weight", "h")}, "y"}},
      {"k", "b", "h"});
}

/// A .pt2 around a graph, whose checksum is right.
std::string around(const std::string& graph) {
  const auto quarters = [](std::size_t count) { return test::bytesOf(std::vector<float>(count, 0.25f)); };
  return test::exportedFile(graph, {{"k", "FloatStorage", {4, 3, 2, 2}, quarters(48)},
                                    {"b", "FloatStorage", {4}, quarters(4)},
                                    {"h", "FloatStorage", {2, 4}, quarters(8)}});
}

/// Asks the network as the program does: scores of a batch, the layers, and a gradient.
void ask(Classifier& network) {
  const auto images = torch::linspace(-1, 1, 2 * 3 * kSide * kSide).view({2, 3, kSide, kSide});
  {
    torch::NoGradGuard noGrad;
    const auto rows = network.forward(images);
    require(rows.dim() == 2 && rows.size(0) == 2, "an answer has another shape than was promised");
    (void)network.probabilities(rows);
  }
  auto image = images.slice(0, 0, 1).clone().requires_grad_(true);
  const auto rows = network.forward(image);
  if (rows.requires_grad()) rows.sum().backward();
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  torch::NoGradGuard noGrad;
  (void)network.forward(image);
}

}  // namespace

std::vector<Target> programTargets(const std::filesystem::path& folder) {
  const auto file = folder / "program.onnx", exportedFile = folder / "program.pt2";
  auto models = convolutions();
  models.push_back(attention());
  models.push_back(shapes());
  return {{"onnx-program", models,
           [file](const std::string& bytes) {
             sweep::put(file, bytes);
             ask(*loadOnnx({}, 0, kSide, file));
           }},
          {"pt2-program", {exported()}, [exportedFile](const std::string& graph) {
             sweep::put(exportedFile, around(graph));
             ask(*loadExported({}, 0, kSide, exportedFile));
           }}};
}

}  // namespace sightline::fuzz
