// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sightline::test {

// Writes ONNX models byte by byte, as onnx.proto numbers the fields; the program itself only reads them.

/// One field of a message: its number and its bytes, or a number.
std::string protoBytes(int field, const std::string& bytes);
std::string protoNumber(int field, std::int64_t value);
std::string protoFloat(int field, float value);

struct OnnxTensorText {
  std::string name;
  int type = 1;  ///< TensorProto.DataType: 1 float, 6 int32, 7 int64, 9 bool, 10 half
  std::vector<std::int64_t> shape;
  std::string raw;    ///< little-endian values
  std::string other;  ///< further fields, such as external data; then `raw` is not written
};
std::string onnxTensor(const OnnxTensorText& tensor);
OnnxTensorText onnxFloats(const std::string& name, std::vector<std::int64_t> shape, const std::vector<float>& values);
OnnxTensorText onnxInts(const std::string& name, std::vector<std::int64_t> shape,
                        const std::vector<std::int64_t>& values);

// Attributes of a node.
std::string onnxAttribute(const std::string& name, std::int64_t value);
std::string onnxAttribute(const std::string& name, float value);
std::string onnxAttribute(const std::string& name, const std::string& value);
std::string onnxAttribute(const std::string& name, const std::vector<std::int64_t>& values);
/// A graph, such as the branch of an If.
std::string onnxGraphAttribute(const std::string& name, const std::string& graph);
/// In a function: what the caller's attribute says. @param kind AttributeProto.AttributeType: 1 float, 2 int, 7 ints
std::string onnxAttributeOfCaller(const std::string& name, const std::string& callers, int kind);

struct OnnxNodeText {
  std::string type;
  std::vector<std::string> inputs, outputs;
  std::vector<std::string> attributes{};
  std::string name{}, domain{};
};

/// @param outputs names of values
std::string onnxGraph(const std::vector<OnnxNodeText>& nodes, const std::vector<std::string>& outputs,
                      const std::vector<OnnxTensorText>& tensors = {});

struct OnnxFunctionSource {
  std::string name, domain;
  std::vector<std::string> inputs, outputs;
  std::vector<OnnxNodeText> nodes;
  std::vector<std::string> usual{};  ///< attributes with the values that a call may leave out
  std::int64_t opset = 13;
};

struct OnnxModelText {
  std::vector<OnnxNodeText> nodes;
  std::vector<OnnxTensorText> tensors;
  std::vector<std::int64_t> input{1, 3, 8, 8};  ///< -1: any
  std::vector<std::int64_t> output{1, 2};
  std::int64_t opset = 13;
  std::string inputName = "x", outputName = "y";
  int inputType = 1;                            ///< TensorProto.DataType
  bool tensorsAreInputs = false;                ///< as before IR version 4
  std::vector<OnnxFunctionSource> functions{};  ///< of the model's own
  std::vector<std::pair<std::string, std::string>> metadata{};
  std::string outputs{};  ///< bytes of fields in place of the output
};
/// Bytes of the file.
std::string onnxModel(const OnnxModelText& model);

}  // namespace sightline::test
