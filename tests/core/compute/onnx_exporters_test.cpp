// SPDX-License-Identifier: GPL-3.0-or-later
// What exporters other than PyTorch's leave in ONNX models. Right values: the same network written out with LibTorch.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "core/base/error.h"
#include "core/compute/torch/graphs/graph_classifier.h"
#include "core/compute/torch/graphs/onnx_program.h"
#include "core/models/registry.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/temp_folder.h"
#include "tests/support/torch_archive.h"

using namespace sightline;
using namespace sightline::test;
using ::testing::HasSubstr;
using T = torch::Tensor;

namespace {

using Ints = std::vector<std::int64_t>;

OnnxTensorText tensorText(const std::string& name, const T& values) {
  const T flat = values.contiguous();
  return onnxFloats(name, values.sizes().vec(), {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()});
}

std::string ints(const char* name, const Ints& values) { return onnxAttribute(name, values); }
std::string number(const char* name, std::int64_t value) { return onnxAttribute(name, value); }

class OtherExporters : public ::testing::Test {
 protected:
  std::filesystem::path write(const OnnxModelText& m) {
    const auto path = folder_ / "net.onnx";
    std::ofstream(path, std::ios::binary) << onnxModel(m);
    return path;
  }
  std::shared_ptr<Classifier> load(const OnnxModelText& m, int size = 8) { return loadOnnx({}, 0, size, write(m)); }
  std::string messageOf(const OnnxModelText& m) {
    try {
      load(m);
    } catch (const Error& e) {
      return e.what();
    }
    return "no error";
  }
  /// Scores and the gradient of their squares are those of the function.
  template <class Function>
  void expectEqual(Classifier& network, const Function& right, const T& images) {
    const T mine = images.clone().requires_grad_(true), other = images.clone().requires_grad_(true);
    const T y = network.forward(mine), expected = right(other);
    ASSERT_EQ(y.sizes(), expected.sizes());
    EXPECT_LE((y - expected).abs().max().item<float>(), 1e-5f * expected.abs().max().item<float>());
    const T g = torch::autograd::grad({y.square().sum()}, {mine})[0];
    const T gRight = torch::autograd::grad({expected.square().sum()}, {other})[0];
    EXPECT_LE((g - gRight).abs().max().item<float>(), 1e-4f * gRight.abs().max().item<float>());
  }
  bool notes(const Classifier& network, const std::string& words) {
    return std::any_of(network.notes().begin(), network.notes().end(),
                       [&](const Message& note) { return note.text().find(words) != std::string::npos; });
  }

  sightline::testing::TempFolder folder_;
  const T k = torch::randn({6, 3, 3, 3}) * 0.3, bias = torch::randn({6}), gain = torch::rand({6}) + 0.5,
          shift = torch::randn({6}), mean = torch::randn({6}) * 0.2, variance = torch::rand({6}) + 0.3,
          w = torch::randn({6, 4}), b = torch::randn({4}), x = torch::randn({2, 3, 8, 8});
  std::vector<OnnxTensorText> weights() const {
    return {tensorText("k", k),         tensorText("bias", bias), tensorText("gain", gain),
            tensorText("shift", shift), tensorText("mean", mean), tensorText("variance", variance),
            tensorText("w", w),         tensorText("b", b)};
  }
  T norm(const T& y) const { return torch::batch_norm(y, gain, shift, mean, variance, false, 0, 1e-3, false); }
  static OnnxNodeText normNode(const std::string& from, const std::string& to) {
    return {"BatchNormalization", {from, "gain", "shift", "mean", "variance"}, {to}, {onnxAttribute("epsilon", 1e-3f)}};
  }
};

TEST_F(OtherExporters, KerasImagesHaveTheirChannelsLast) {
  // tf2onnx: a transposition first, padding that depends on the size (one row and column behind, none before),
  // the norm as it is, ReLU6 as a Clip with inputs, axes as inputs, a softmax and an Identity at the end.
  OnnxModelText m;
  m.nodes = {{"Transpose", {"x"}, {"t"}, {ints("perm", {0, 3, 1, 2})}, "model/conv1/Conv2D__6"},
             {"Conv",
              {"t", "k"},
              {"c"},
              {ints("strides", {2, 2}), onnxAttribute("auto_pad", std::string("SAME_UPPER"))},
              "StatefulPartitionedCall/model/conv1/Conv2D"},
             normNode("c", "n"),
             {"Clip", {"n", "zero", "six"}, {"r"}},
             {"GlobalAveragePool", {"r"}, {"p"}},
             {"Squeeze", {"p", "axes"}, {"s"}},
             {"MatMul", {"s", "w"}, {"d"}},
             {"Add", {"d", "b"}, {"a"}},
             {"Softmax", {"a"}, {"o"}},
             {"Identity", {"o"}, {"y"}}};
  m.tensors = weights();
  m.tensors.push_back(onnxFloats("zero", {}, {0}));
  m.tensors.push_back(onnxFloats("six", {}, {6}));
  m.tensors.push_back(onnxInts("axes", {2}, {2, 3}));
  m.input = {-1, 8, 8, 3};
  m.output = {-1, 4};
  m.opset = 18;
  const auto right = [&](const T& in) {
    const T padded = torch::constant_pad_nd(in, {0, 1, 0, 1});
    return torch::matmul(torch::clamp(norm(torch::conv2d(padded, k, {}, 2)), 0, 6).mean({2, 3}), w) + b;
  };
  const auto network = load(m);
  expectEqual(*network, right, x);
  EXPECT_TRUE(notes(*network, "ends in a Softmax"));
  // The same where the file does not say the sizes: the transposition tells.
  m.input = {-1, -1, -1, -1};
  expectEqual(*load(m), right, x);
}

TEST_F(OtherExporters, OldMxNetFilesListTheirWeightsAsInputs) {
  OnnxModelText m;
  m.nodes = {{"Conv", {"x", "k", "bias"}, {"c"}, {ints("kernel_shape", {3, 3}), ints("pads", {1, 1, 1, 1})}},
             normNode("c", "n"),
             {"LeakyRelu", {"n"}, {"r"}, {onnxAttribute("alpha", 0.1f)}},
             {"Dropout", {"r"}, {"q"}, {onnxAttribute("ratio", 0.5f)}},
             {"GlobalAveragePool", {"q"}, {"p"}},
             {"Flatten", {"p"}, {"f"}},
             {"Gemm", {"f", "w", "b"}, {"y"}}};
  m.tensors = weights();
  m.tensorsAreInputs = true;
  m.output = {1, 4};
  m.opset = 8;
  expectEqual(
      *load(m),
      [&](const T& in) {
        return torch::matmul(torch::leaky_relu(norm(torch::conv2d(in, k, bias, 1, 1)), 0.1).mean({2, 3}), w) + b;
      },
      x);
}

/// A ReLU network with what an exporter may leave behind its convolution; the head is Gemm.
OnnxModelText blocks(std::vector<OnnxNodeText> nodes, std::vector<OnnxTensorText> tensors) {
  OnnxModelText m;
  m.nodes = std::move(nodes);
  m.nodes.push_back({"ReduceMean", {"last"}, {"p"}, {ints("axes", {2, 3}), number("keepdims", 0)}});
  m.nodes.push_back({"Gemm", {"p", "w", "b"}, {"y"}});
  m.tensors = std::move(tensors);
  m.output = {1, 4};
  return m;
}

TEST_F(OtherExporters, NormsBehindConvolutionsAreDoneWithThem) {
  auto m = blocks({{"Conv", {"x", "k", "bias"}, {"c"}, {ints("pads", {1, 1, 1, 1})}, "/stem/conv/Conv"},
                   normNode("c", "n"),
                   {"Relu", {"n"}, {"r"}, {}, "/stem/act/Relu"},
                   {"Conv", {"r", "k2"}, {"c2"}, {ints("pads", {1, 1, 1, 1})}, "/block/conv/Conv"},
                   {"Mul", {"c2", "gains"}, {"m2"}},
                   {"Add", {"m2", "shifts"}, {"n2"}, {}, "/block/norm/Add"},
                   {"Add", {"n2", "r"}, {"sum"}},
                   {"Relu", {"sum"}, {"last"}, {}, "/block/act/Relu"}},
                  weights());
  m.nodes[1].name = "/stem/norm/BatchNormalization";
  const T k2 = torch::randn({6, 6, 3, 3}) * 0.2;
  m.tensors.push_back(tensorText("k2", k2));
  m.tensors.push_back(tensorText("gains", gain.view({1, 6, 1, 1})));
  m.tensors.push_back(tensorText("shifts", shift.view({6, 1, 1})));
  const auto right = [&](const T& in) {
    const T r = torch::relu(norm(torch::conv2d(in, k, bias, 1, 1)));
    const T n2 = torch::conv2d(r, k2, {}, 1, 1) * gain.view({1, 6, 1, 1}) + shift.view({6, 1, 1});
    return torch::matmul(torch::relu(n2 + r).mean({2, 3}), w) + b;
  };
  const auto network = load(m);
  expectEqual(*network, right, x);
  // The input, two convolutions with all that is behind them, the mean, the head.
  const OnnxFile file(folder_ / "net.onnx");
  EXPECT_EQ(graphs::onnxProgram(file, "net", true).program->steps.size(), 5u);
  // Layers within are what they are called.
  torch::NoGradGuard noGrad;
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  const T listened = network->forward(x);
  EXPECT_LE((listened - right(x)).abs().max().item<float>(), 1e-5f * listened.abs().max().item<float>());
  const T c = torch::conv2d(x, k, bias, 1, 1);
  for (const auto& [path, expected] : {std::pair("stem.conv", c), {"stem.norm", norm(c)}, {"stem", norm(c).relu()}}) {
    const auto tap = std::find_if(recorder.taps().begin(), recorder.taps().end(),
                                  [&, p = path](const Tap& t) { return t.path == p; });
    ASSERT_NE(tap, recorder.taps().end()) << path;
    EXPECT_TRUE(torch::allclose(tap->output, expected, 1e-5, 1e-5)) << path;
  }
}

TEST_F(OtherExporters, ZerosAroundAnImageBelongToTheConvolution) {
  auto m = blocks({{"Pad", {"x", "pads"}, {"q"}}, {"Conv", {"q", "k"}, {"c"}}, {"Relu", {"c"}, {"last"}}}, weights());
  for (const Ints& pads : {Ints{0, 0, 1, 1, 0, 0, 1, 1}, Ints{0, 0, 0, 1, 0, 0, 2, 0}}) {
    m.tensors.push_back(onnxInts("pads", {8}, pads));
    expectEqual(
        *load(m),
        [&](const T& in) {
          const T padded = torch::constant_pad_nd(in, {pads[3], pads[7], pads[2], pads[6]});
          return torch::matmul(torch::relu(torch::conv2d(padded, k)).mean({2, 3}), w) + b;
        },
        x);
    const OnnxFile file(folder_ / "net.onnx");
    EXPECT_EQ(graphs::onnxProgram(file, "net", true).program->steps.size(), 4u);
    m.tensors.pop_back();
  }
}

TEST_F(OtherExporters, FunctionsOfTheModelAreReplacedByWhatTheyDo) {
  // As torch.onnx.dynamo_export writes modules: functions that call functions, attributes of the caller, an input that
  // is not given, names that the graph has too.
  OnnxModelText m;
  const OnnxFunctionSource unit{"Unit",
                                "pkg.net",
                                {"x", "k", "b"},
                                {"y"},
                                {{"Conv", {"x", "k", "b"}, {"c"}, {onnxAttributeOfCaller("pads", "pads", 7)}, "conv"},
                                 {"LeakyRelu", {"c"}, {"y"}, {onnxAttributeOfCaller("alpha", "slope", 1)}, "act"}},
                                {onnxAttribute("slope", 0.2f)}};
  const OnnxFunctionSource body{
      "Body",
      "pkg.net",
      {"a", "k", "k2", "b"},
      {"y", "a"},
      {{"Unit", {"a", "k", "b"}, {"c"}, {ints("pads", {1, 1, 1, 1})}, "first", "pkg.net"},
       {"Unit", {"c", "k2"}, {"y"}, {ints("pads", {0, 0, 0, 0}), onnxAttribute("slope", 0.5f)}, "second", "pkg.net"}}};
  m.functions = {body, unit};
  m.nodes = {{"Body", {"x", "k", "k2", "bias"}, {"c", "same"}, {}, "body", "pkg.net"},
             {"GlobalAveragePool", {"same"}, {"s"}},
             {"GlobalAveragePool", {"c"}, {"p"}},
             {"Flatten", {"p"}, {"f"}},
             {"Flatten", {"s"}, {"g"}},
             {"Gemm", {"f", "w", "b"}, {"h"}},
             {"ReduceSum", {"g", "axis"}, {"i"}},
             {"Add", {"h", "i"}, {"y"}}};
  m.tensors = weights();
  const T k2 = torch::randn({6, 6, 3, 3}) * 0.2;
  m.tensors.push_back(tensorText("k2", k2));
  m.tensors.push_back(onnxInts("axis", {1}, {1}));
  m.output = {1, 4};
  const auto network = load(m);
  expectEqual(
      *network,
      [&](const T& in) {
        const T first = torch::leaky_relu(torch::conv2d(in, k, bias, 1, 1), 0.2);
        const T y = torch::leaky_relu(torch::conv2d(first, k2), 0.5);
        return torch::matmul(y.mean({2, 3}), w) + b + in.mean({2, 3}).sum(1, true);
      },
      x);
  torch::NoGradGuard noGrad;
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  network->forward(x);
  std::vector<std::string> paths;
  for (const auto& tap : recorder.taps()) paths.push_back(tap.path);
  EXPECT_THAT(paths, ::testing::IsSupersetOf({"body.first", "body.second", "body"}));

  auto itself = m;
  itself.functions[1].nodes[0] = {"Body", {"x", "k", "k", "b"}, {"c"}, {}, "again", "pkg.net"};
  EXPECT_THAT(messageOf(itself), HasSubstr("calls itself"));
  auto growing = m;  // 2^40 nodes
  growing.functions = {unit};
  for (int i = 0; i < 40; ++i) {
    const auto named = [](int n) {
      return n < 0 ? std::string("Unit") : std::string(1, 'f').append(std::to_string(n));
    };
    const std::string inner = named(i - 1);
    growing.functions.push_back(
        {"f" + std::to_string(i),
         "pkg.net",
         {"x", "k", "b"},
         {"y"},
         {{inner, {"x", "k", "b"}, {"c"}, {}, "", "pkg.net"}, {inner, {"c", "k", "b"}, {"y"}, {}, "", "pkg.net"}}});
  }
  growing.nodes[0] = {"f39", {"x", "k", "b"}, {"c"}, {}, "body", "pkg.net"};
  growing.nodes[1].inputs = {"x"};
  EXPECT_THAT(messageOf(growing), HasSubstr("more than 100000"));
}

TEST_F(OtherExporters, BranchesThatAreDecidedBeforehandAreTaken) {
  const auto chosen = [&](const std::string& type) {
    return onnxGraph({{type, {"p"}, {"z"}}, {"Flatten", {"z"}, {"out"}}}, {"out"});
  };
  // PyTorch writes x.squeeze() so where the size is not known: the condition is made of the image's shape.
  OnnxModelText m;
  m.nodes = {{"Conv", {"x", "k"}, {"c"}},
             {"GlobalAveragePool", {"c"}, {"p"}},
             {"Shape", {"p"}, {"shape"}},
             {"Gather", {"shape", "third"}, {"extent"}},
             {"Equal", {"extent", "one"}, {"is"}},
             {"If",
              {"is"},
              {"f"},
              {onnxGraphAttribute("then_branch", chosen("Relu")), onnxGraphAttribute("else_branch", chosen("Neg"))}},
             {"Gemm", {"f", "w", "b"}, {"y"}}};
  m.tensors = weights();
  m.tensors.push_back(onnxInts("third", {}, {2}));
  m.tensors.push_back(onnxInts("one", {}, {1}));
  m.input = {-1, 3, -1, -1};
  m.output = {-1, 4};
  const auto right = [&](const T& in) { return torch::matmul(torch::relu(torch::conv2d(in, k).mean({2, 3})), w) + b; };
  expectEqual(*load(m), right, x);
  // A constant, and a branch with a weight and names that the graph has too.
  auto constant = m;
  constant.nodes[5].inputs = {"yes"};
  constant.tensors.push_back({"yes", 9, {}, std::string(1, '\1'), {}});
  constant.nodes[5].attributes[0] = onnxGraphAttribute(
      "then_branch", onnxGraph({{"Relu", {"p"}, {"c"}}, {"Mul", {"c", "two"}, {"m"}}, {"Flatten", {"m"}, {"out"}}},
                               {"out"}, {onnxFloats("two", {}, {2})}));
  expectEqual(
      *load(constant),
      [&](const T& in) {
        return torch::matmul(2 * torch::relu(torch::conv2d(in, k).mean({2, 3})), w) + b;
      },
      x);
  // By the image's size: images of another size are not computed the wrong way.
  auto bySize = m;
  bySize.nodes[2].inputs = {"x"};
  bySize.tensors.back() = onnxInts("one", {}, {224});  // the size that is tried where the file says none
  EXPECT_THAT(messageOf(bySize), HasSubstr("images of this size or number would be computed otherwise"));
  EXPECT_NO_THROW(load(bySize, 224));
  auto byImage = m;
  byImage.nodes[4] = {"Greater", {"extent2", "one2"}, {"is"}};
  byImage.nodes[2] = {"ReduceMax", {"p"}, {"extent2"}, {number("keepdims", 0)}};
  byImage.nodes.erase(byImage.nodes.begin() + 3);
  byImage.tensors.push_back(onnxFloats("one2", {}, {1}));
  EXPECT_THAT(messageOf(byImage), HasSubstr("decides by what is in the image"));
}

TEST_F(OtherExporters, ASoftmaxIsLeftOutOnlyWhereItGoesOverTheClasses) {
  auto m = blocks({{"Conv", {"x", "k"}, {"last"}}}, weights());
  m.nodes.back().outputs = {"z"};
  const auto right = [&](const T& in) { return torch::matmul(torch::conv2d(in, k).mean({2, 3}), w) + b; };
  // Over C of N x C x 1 x 1, then flattened.
  auto shaped = m;
  shaped.nodes.push_back({"Unsqueeze", {"z", "axes"}, {"u"}});
  shaped.nodes.push_back({"Softmax", {"u"}, {"s"}, {number("axis", 1)}});
  shaped.nodes.push_back({"Flatten", {"s"}, {"y"}});
  shaped.tensors.push_back(onnxInts("axes", {2}, {2, 3}));
  const auto network = load(shaped);
  EXPECT_EQ(network->outputs(), Outputs::Logits);
  expectEqual(*network, right, x);
  // Over a dimension of 1: all are 1, whatever the image.
  shaped.nodes[4].attributes = {number("axis", -1)};
  try {
    (void)load(shaped);
    FAIL() << "was taken for a classifier";
  } catch (const Error& e) {
    EXPECT_NE(e.problem().find("softmax goes over another dimension"), std::string::npos) << e.problem();
  }
}

TEST_F(OtherExporters, PixelsOf0To255AreGivenAsTheyAre) {
  OnnxModelText m;
  m.nodes = {{"Transpose", {"x"}, {"t"}, {ints("perm", {0, 3, 1, 2})}},
             {"Cast", {"t"}, {"f"}, {number("to", 1)}},
             {"Conv", {"f", "k"}, {"c"}},
             {"ReduceMean", {"c"}, {"p"}, {ints("axes", {2, 3}), number("keepdims", 0)}},
             {"Gemm", {"p", "w", "b"}, {"y"}}};
  m.tensors = weights();
  m.input = {-1, 8, 8, 3};
  m.output = {-1, 4};
  m.inputType = 2;  // uint8
  const auto right = [&](const T& in) { return torch::matmul(torch::conv2d(in, k).mean({2, 3}), w) + b; };
  const auto path = write(m);
  const auto spec = programModel("onnx", path, {}, {});
  EXPECT_EQ(spec.preprocessing.mean, (std::array<float, 3>{0, 0, 0}));
  EXPECT_EQ(spec.preprocessing.std, (std::array<float, 3>{1, 1, 1}));
  const auto network = load(m);
  EXPECT_TRUE(notes(*network, "pixels of 0 to 255"));
  const T images = torch::rand({2, 3, 8, 8});
  expectEqual(
      *network, [&](const T& in) { return right(in * 255); }, images);
  // Arithmetic on whole numbers is another: it is refused, not guessed.
  auto whole = m;
  whole.nodes[1] = {"Div", {"t", "two"}, {"f"}};
  whole.tensors.push_back({"two", 2, {}, std::string(1, '\2'), {}});
  EXPECT_THAT(messageOf(whole), HasSubstr("computes with images of whole numbers"));
  whole.inputType = 3;
  EXPECT_THAT(messageOf(whole), HasSubstr("int8"));
  // What Windows' tools say in the file's notes.
  auto noted = m;
  noted.inputType = 1;
  noted.metadata = {{"Image.BitmapPixelFormat", "Bgr8"}, {"Image.NominalPixelRange", "NominalRange_0_255"}};
  expectEqual(
      *load(noted), [&](const T& in) { return right(in.flip(1) * 255); }, images);
}

TEST_F(OtherExporters, ExportedProgramsMayTakePixelsToo) {
  // y = mean(float(x)) w^T of uint8 images, and the same with arithmetic on whole numbers before.
  const auto program = [&](const std::string& operation, const std::string& argument) {
    return R"({"graph_module":{"graph":{"inputs":[],"outputs":[{"as_tensor":{"name":"y"}}],"nodes":[{"target":"torch.ops.)" +
           operation + R"(","inputs":[{"name":"self","arg":{"as_tensor":{"name":"x"}}},)" + argument +
           R"(],"outputs":[{"as_tensor":{"name":"f"}}],"metadata":{}},)"
           R"({"target":"torch.ops.aten.mean.dim","inputs":[{"name":"self","arg":{"as_tensor":{"name":"f"}}},)"
           R"({"name":"dim","arg":{"as_ints":[2,3]}}],"outputs":[{"as_tensor":{"name":"m"}}],"metadata":{}},)"
           R"({"target":"torch.ops.aten.linear.default","inputs":[{"name":"input","arg":{"as_tensor":{"name":"m"}}},)"
           R"({"name":"weight","arg":{"as_tensor":{"name":"p"}}}],"outputs":[{"as_tensor":{"name":"y"}}],"metadata":{}}],)"
           R"("tensor_values":{"x":{"dtype":1,"sizes":[{"as_expr":{"expr_str":"s0"}},{"as_int":3},{"as_int":8},{"as_int":8}]},)"
           R"("y":{"dtype":7,"sizes":[{"as_int":1},{"as_int":2}]}}},)"
           R"("signature":{"input_specs":[{"parameter":{"arg":{"name":"p"},"parameter_name":"w"}},)"
           R"({"user_input":{"arg":{"as_tensor":{"name":"x"}}}}],)"
           R"("output_specs":[{"user_output":{"arg":{"as_tensor":{"name":"y"}}}}]}}})";
  };
  const auto path = folder_ / "net.pt2";
  const auto save = [&](const std::string& json) {
    const std::vector<float> values{1, 2, 3, 4, 5, 6};
    std::ofstream(path, std::ios::binary)
        << zipOf({{"serialized_exported_program.json", json},
                  {"serialized_state_dict.pt", stateDictArchive({{"w", "FloatStorage", {2, 3}, bytesOf(values)}})}});
  };
  save(program("aten.to.dtype", R"({"name":"dtype","arg":{"as_scalar_type":7}})"));
  const T weight = torch::tensor({1.f, 2.f, 3.f, 4.f, 5.f, 6.f}).view({2, 3});
  expectEqual(
      *loadExported({}, 0, 8, path),
      [&](const T& in) {
        return torch::matmul((in * 255).mean({2, 3}), weight.t());
      },
      torch::rand({2, 3, 8, 8}));
  save(program("aten.add.Tensor", R"({"name":"other","arg":{"as_int":200}})"));
  try {
    loadExported({}, 0, 8, path);
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.what(), HasSubstr("computes with images of whole numbers"));
  }
}

TEST_F(OtherExporters, ClassifiersWithDictionariesGiveWhatTheyAreMadeOf) {
  // Scikit-learn's and Custom Vision's: a label as a number or text, and a sequence of dictionaries. What makes the
  // label need not be known.
  auto m = blocks({{"Conv", {"x", "k"}, {"last"}}}, weights());
  m.nodes.back().outputs = {"z"};
  m.nodes.push_back({"Softmax", {"z"}, {"s"}});
  m.nodes.push_back({"ZipMap", {"s"}, {"loss"}, {}, "", "ai.onnx.ml"});
  m.nodes.push_back({"LabelEncoder", {"s"}, {"label"}, {}, "", "ai.onnx.ml"});
  const auto value = [](const std::string& name, const std::string& type) {
    return protoBytes(12, protoBytes(1, name) + protoBytes(2, type));
  };
  const std::string number = protoBytes(1, protoNumber(1, 7)),
                    list = protoBytes(4, protoBytes(1, protoBytes(5, protoNumber(1, 8))));
  m.outputs = value("label", number) + value("loss", list);
  expectEqual(
      *load(m),
      [&](const T& in) {
        return torch::matmul(torch::conv2d(in, k).mean({2, 3}), w) + b;
      },
      x);
  m.nodes.erase(m.nodes.end() - 2);
  m.nodes.back() = {"SequenceConstruct", {"s"}, {"loss"}};
  m.outputs = value("loss", list);
  EXPECT_THAT(messageOf(m), HasSubstr("gives \"loss\", which is not a tensor"));
}

TEST_F(OtherExporters, ManyWeightsGiveTheSameForFewRowsAndForMany) {
  const T wide = torch::randn({1024, 6}), square = torch::randn({1024, 1024}) / 32, more = torch::randn({1024}),
          narrow = torch::randn({4, 1024}) / 32;
  OnnxModelText m;
  m.nodes = {{"Conv", {"x", "k"}, {"c"}},
             {"ReduceMean", {"c"}, {"p"}, {ints("axes", {2, 3}), number("keepdims", 0)}},
             {"Gemm", {"p", "wide"}, {"d"}, {number("transB", 1)}},
             {"Relu", {"d"}, {"r"}},
             {"Gemm", {"r", "square", "more"}, {"e"}, {number("transB", 1)}},
             {"MatMul", {"e", "turned"}, {"g"}},
             {"Gemm", {"g", "narrow"}, {"y"}, {number("transB", 1)}}};
  m.tensors = {tensorText("k", k),       tensorText("wide", wide),     tensorText("square", square),
               tensorText("more", more), tensorText("turned", square), tensorText("narrow", narrow)};
  m.input = {-1, 3, 8, 8};
  m.output = {-1, 4};
  const auto network = load(m);
  for (const int rows : {1, 4, 5, 40})
    expectEqual(
        *network,
        [&](const T& in) {
          const T d = torch::relu(torch::matmul(torch::conv2d(in, k).mean({2, 3}), wide.t()));
          return torch::matmul(torch::matmul(torch::matmul(d, square.t()) + more, square), narrow.t());
        },
        torch::randn({rows, 3, 8, 8}));
}

TEST_F(OtherExporters, WeightsOfOtherPrecisionsAreComputedInSingle) {
  auto m = blocks({{"Conv", {"x", "k"}, {"last"}}}, weights());
  const T half = w.to(torch::kHalf).contiguous(), brain = k.to(torch::kBFloat16).contiguous();
  m.tensors[0] = {"k", 16, {6, 3, 3, 3}, std::string(static_cast<const char*>(brain.data_ptr()), 2 * 162), {}};
  m.tensors[6] = {"w", 10, {6, 4}, std::string(static_cast<const char*>(half.data_ptr()), 2 * 24), {}};
  const auto network = load(m);
  EXPECT_TRUE(notes(*network, "another precision"));
  expectEqual(
      *network,
      [&](const T& in) {
        return torch::matmul(torch::conv2d(in, brain.to(torch::kFloat)).mean({2, 3}), half.to(torch::kFloat)) + b;
      },
      x);
}

}  // namespace
